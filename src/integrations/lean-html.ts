// The finished HTML of a page without what only the build needed, with the rules that it uses inside it.
import { createHash } from 'node:crypto';
import { readPage, type Part, type ReadPage, type Tag } from './read-page.ts';
import { remembered } from './remembered.ts';
import { readSheet, usedCss, type PageNames, type ReadSheet } from './used-css.ts';

/** What a page's stylesheets and scripts are read with. */
export interface Site {
  /** A sheet by its address. */
  sheet(url: string): ReadSheet;
  /** Words that a script and everything it brings at once may put into a page: names of classes among them. */
  wordsOf(scriptUrl: string): ReadonlySet<string>;
  /** Scripts that a script needs before it can run, all the way down. */
  importsOf(scriptUrl: string): readonly string[];
  /** The script that brings a page's own scripts when they are needed; without it they stand as they are. */
  ownParts?: string;
  /** The text of the script of every page as it can stand in any of them; without it the script stays a file. */
  wholeScript?(scriptUrl: string): string;
}

/** What Astro adds to the name of a font, so that fonts of one name differ, though a site has one; defaults; what says nothing of a local font. */
const FONT_SURPLUS = /(?<="[\w ]+)-[0-9a-f]{16}(?=[" ])|font-style:normal;|font-display:swap;/g;

/** The page, made lean. The result depends on nothing but its arguments. */
export function leanHtml(html: string, site: Site): string {
  const page = readPage(html);
  putPolicy(page, putUsedStyles(page, site), putScripts(page, site));
  return page.pieces.join('');
}

/**
 * One style element in place of the sheets; the whole sheets are named on it for scripts that bring new elements.
 *
 * @returns the style; none for a page without sheets
 */
function putUsedStyles({ pieces, parts, tags }: ReadPage, site: Site): string | undefined {
  const sheets = textsOf('sheet', parts);
  if (sheets.length === 0) return undefined;
  const styles = textsOf('style', parts).map((css) => styleSheet(css.replace(FONT_SURPLUS, '')));
  const names = namesOf(tags, wordsOfAll(textsOf('module', parts), site));
  const css = usedCss([...styles, ...sheets.map((url) => site.sheet(url))], names);
  for (const part of parts) {
    if (part.kind === 'sheet' || part.kind === 'style') pieces[part.at] = '';
    if (part.kind === 'headEnd') pieces[part.at] = `<style data-sheets="${sheets.join(' ')}">${css}</style></head>`;
  }
  return css;
}

/**
 * The script of every page, which stands last, stands in the page itself: asked for apart, it would take the network from
 * the fonts, and a thousand bytes cost a request more than they weigh. One that imports others stays where it is.
 * Scripts that a page has besides wait for the reader.
 *
 * @returns the scripts that now stand inside the page
 */
function putScripts({ pieces, parts, tags }: ReadPage, site: Site): string[] {
  const modules = textsOf('module', parts);
  const common = modules.at(-1);
  if (common === undefined) return [];
  const own = [...new Set(modules)].filter((url) => url !== common);
  const ownParts = own.length > 0 ? site.ownParts : undefined;
  const whole = site.importsOf(common).length > 0 ? undefined : site.wholeScript?.(common);
  const bring = ownParts === undefined ? '' : `${bringing(own, tags, site)}${ownParts}</script>`;
  for (const part of parts) {
    if (part.kind === 'module' && part.text === common) {
      const script = whole === undefined ? pieces[part.at] : `<script type="module">${whole}</script>`;
      pieces[part.at] = `${bring}${script}`;
    } else if (part.kind === 'module' && ownParts !== undefined) pieces[part.at] = '';
    else if (part.kind === 'print' && whole !== undefined) pieces[part.at] = `<noscript>${pieces[part.at]}</noscript>`;
  }
  return [ownParts, whole].filter((script) => script !== undefined);
}

/**
 * A page's own scripts are brought by one inside the page, which knows their addresses and those of what they import, and
 * asks for all of them at once when they are needed. A script that speaks of an element which acts without a touch is
 * named once more.
 *
 * @returns the tag of the script that brings them
 */
function bringing(own: readonly string[], tags: ReadonlySet<Tag>, { importsOf, wordsOf }: Site): string {
  const hasty = [...tags].filter(({ isSoon }) => isSoon);
  const soon = own.filter((url) => hasty.some(({ name }) => wordsOf(url).has(name)));
  const list = (urls: readonly string[]): string =>
    [...new Set(urls.flatMap((url) => [url, ...importsOf(url)]))].join(' ');
  const apart = soon.length === own.length ? '' : list(soon);
  return `<script data-scripts="${list(own)}"${soon.length === 0 ? '' : ` data-soon="${apart}"`}>`;
}

/** The policy names the page's own style and, of the scripts that the site's build has vouched for, those on the page. */
function putPolicy({ pieces, parts }: ReadPage, css: string | undefined, inside: readonly string[]): void {
  const common = parts.filter((part) => part.kind === 'module').at(-1);
  const styles = parts.flatMap((part) => {
    if (part.kind === 'headEnd') return css ?? [];
    return part.kind === 'kept-style' || (part.kind === 'style' && css === undefined) ? part.text : [];
  });
  const scripts = parts.flatMap((part) => {
    if (part === common) return inside;
    return part.kind === 'kept-script' ? part.text : [];
  });
  for (const part of parts) {
    if (part.kind !== 'policy') continue;
    const policy = policyFor(part.text, styles.map(hashOf), scripts.map(hashOf), inside.map(hashOf));
    pieces[part.at] = `<meta http-equiv="content-security-policy" content="${policy}">`;
  }
}

/** Pages of a kind have the same policy. */
const knownPolicies = new Map<string, string>();

function policyFor(
  policy: string,
  styles: readonly string[],
  scripts: readonly string[],
  own: readonly string[],
): string {
  return remembered(knownPolicies, [policy, ...styles, '', ...scripts, '', ...own].join('\n'), () => {
    const directives = policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      const places = sources.filter((source) => !source.startsWith("'sha256-"));
      if (name === 'style-src') return [name, ...places, ...styles].join(' ');
      if (name === 'script-src')
        return [name, ...places, ...scripts.filter((it) => own.includes(it) || sources.includes(it))].join(' ');
      return [name, ...sources].join(' ');
    });
    return directives.filter((it) => it !== '').join(';');
  });
}

function textsOf(kind: Part['kind'], parts: readonly Part[]): string[] {
  return parts.filter((part) => part.kind === kind).map(({ text }) => text);
}

function namesOf(tagsOfPage: ReadonlySet<Tag>, words: ReadonlySet<string>): PageNames {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const attributes = new Set<string>();
  for (const tag of tagsOfPage) {
    tags.add(tag.name);
    for (const name of tag.classes) classes.add(name);
    for (const name of tag.ids) ids.add(name);
    for (const name of tag.attributes) attributes.add(name);
  }
  return { tags, classes, ids, attributes, words };
}

const knownWords = new WeakMap<Site, Map<string, ReadonlySet<string>>>();

/** Words of all scripts of a page; pages of a kind have the same ones. */
function wordsOfAll(urls: readonly string[], site: Site): ReadonlySet<string> {
  const known = knownWords.get(site) ?? new Map<string, ReadonlySet<string>>();
  knownWords.set(site, known);
  return remembered(known, urls.join(' '), () => new Set(urls.flatMap((url) => [...site.wordsOf(url)])));
}

/** Sheets that stand in pages are few: those of the fonts. */
const styleSheets = new Map<string, ReadSheet>();

function styleSheet(css: string): ReadSheet {
  return remembered(styleSheets, css, () => readSheet(css));
}

/** Pages of a kind have the same styles and scripts. */
const knownHashes = new Map<string, string>();

function hashOf(text: string): string {
  return remembered(knownHashes, text, () => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
