// The limit that a page is measured against: its own text as one would write it by hand, in the same font, without scripts.
import { load } from 'cheerio';

/** Elements that carry text; everything else falls apart into what it holds. */
const PLAIN =
  'h1, h2, h3, p, li, ol, ul, dl, dt, dd, table, caption, thead, tbody, tr, th, td, a, b, strong, i, em, details, summary';

const STYLE =
  'body{max-width:44rem;margin:0 auto;padding:1rem;font:400 17px/1.6 "Golos Text","Golos fallback",sans-serif;color:#1b2140;background:#fdfdfb}' +
  'a{color:#2a3fb0}@media (prefers-color-scheme:dark){body{color:#eef3ea;background:#10211c}a{color:#b3cbff}}';

/**
 * A bare page with the text and the links of a finished one.
 *
 * @param html the finished page
 * @param hasFonts whether it asks for the site's fonts too, or takes what the machine has
 */
export function barePage(html: string, hasFonts: boolean): string {
  const $ = load(html);
  const faces = ((hasFonts ? html.match(/@font-face\{[^}]*\}/g) : undefined) ?? []).map((face) =>
    face.replace(/font-family:"[^"]*fallback[^"]*"/, 'font-family:"Golos fallback"'),
  );
  const preloads = $(hasFonts ? 'link[rel=preload][as=font]' : [])
    .toArray()
    .map((node) => $.html(node));
  const title = $('title').text();
  const description = $('meta[name=description]').attr('content') ?? '';
  const body = $('body');
  body.find('script, noscript, style, template, svg, button, input, select, [hidden], dialog').remove();
  for (const node of body.find('*').toArray()) if (!$(node).is(PLAIN)) $(node).replaceWith($(node).contents());
  for (const node of body.find('*').toArray()) {
    const { href, title: hint, 'aria-label': label = hint } = $(node).attr() ?? {};
    for (const name of Object.keys($(node).attr() ?? {})) $(node).removeAttr(name);
    if (href === undefined) continue;
    $(node).attr('href', href);
    // A link drawn by a picture or a number is still called something.
    if (label !== undefined && $(node).text().trim() === '') $(node).text(label);
  }
  const text = (body.html() ?? '').replace(/\s+/g, ' ');
  return (
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${title}</title><meta name="description" content="${description.replaceAll('"', '&quot;')}">` +
    `<link rel="icon" href="data:,">${preloads.join('')}<style>${faces.join('')}${STYLE}</style></head><body><main>${text}</main></body></html>`
  );
}
