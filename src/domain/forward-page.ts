import { pageDirectives } from './delivery/policy.ts';
import { escapeHtml } from './escape.ts';

/** A page that only leads on. */
export interface ForwardOptions {
  /** Where to, with the base path. */
  url: string;
  /** The same with the site's origin. */
  canonical: string;
  title: string;
  /** Address of the script that keeps the anchor: where there are no scripts, a refresh and a link lead on. */
  script: string;
}

const POLICY = [...pageDirectives, "script-src 'self'"].join(';');

/** Its HTML, as light as it can be: printed numbers and former addresses have one each. */
export function forwardPage({ url, canonical, title, script }: ForwardOptions): string {
  const [to, name] = [escapeHtml(url), escapeHtml(title)];
  return [
    '<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    `<script src="${escapeHtml(script)}" data-to="${to}"></script>`,
    `<meta http-equiv="refresh" content="0; url=${to}"><meta name="robots" content="noindex">`,
    `<link rel="canonical" href="${escapeHtml(canonical)}"><title>${name}</title></head>`,
    `<body><main><h1>${name}</h1><p><a href="${to}">Открыть страницу</a></p></main></body></html>`,
  ].join('');
}
