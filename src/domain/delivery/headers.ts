import { codePolicy, pagePolicy, picturePolicy } from './policy.ts';

/** Headers of the answers to one group of addresses. */
export interface HeaderRule {
  /** `/*` is everything, `/_astro/*` a folder, `/*.svg` a type; a base path is put in front by whoever writes it down. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Every header that a site is sent with: the one source of what is written for nginx, Caddy and static hosts. Where two
 * rules name a header, the later one holds.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': pagePolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      // The browser asks whether a page has changed, and is mostly answered that it has not.
      'Cache-Control': 'no-cache',
    },
  },
  { path: '/*.svg', headers: { 'Content-Security-Policy': picturePolicy } },
  { path: '/*.js', headers: { 'Content-Security-Policy': codePolicy } },
  { path: '/og/*', headers: { 'Cache-Control': 'public, max-age=86400' } },
  // Named by their content: another content has another name.
  { path: '/_astro/*', headers: { 'Cache-Control': FOR_EVER } },
  { path: '/pagefind/fragment/*', headers: { 'Cache-Control': FOR_EVER } },
  { path: '/pagefind/index/*', headers: { 'Cache-Control': FOR_EVER } },
];

/** Only over HTTPS, and only when the whole name is served so for good: a browser that has read it knows no way back. */
export const strictTransport = { name: 'Strict-Transport-Security', value: 'max-age=31536000' } as const;

/** Files named by their content. A page that was opened before a new release still asks for those of its own. */
export const lastingFolders = ['_astro', 'pagefind/fragment', 'pagefind/index'] as const;

/** The headers of one answer. @example headersFor('/favicon.svg')['Cache-Control'] // 'no-cache' */
export function headersFor(path: string): Record<string, string> {
  return Object.assign({}, ...headerRules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers));
}

/** Names of the headers that every answer has. */
export const headerNames: readonly string[] = Object.keys(headerRules[0]?.headers ?? {});

function matches(rule: string, path: string): boolean {
  const [start = '', end = ''] = rule.split('*');
  return path.startsWith(start) && path.endsWith(end);
}
