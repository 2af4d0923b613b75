// The finished HTML of a page without what only the build needed, with the rules that it uses inside it.
import { createHash } from 'node:crypto';
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

/** A sheet of the site; in the text of a script its address is not known yet. */
const SHEET_LINK = /<link rel="stylesheet" href="(\/[^"]+)">/g;
const STYLE = /<style>([^]*?)<\/style>/g;
const INLINE_SCRIPT = /<script\b(?![^>]*\s(?:src=|type="application))[^>]*>([^]*?)<\/script>/g;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
const SOON = /<([a-z][\w-]*)\b[^>]*\sdata-part="soon"/g;
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]+)(">)/;
const TAG = /<[a-z][a-z0-9-]*(?:[^>"]|"[^"]*")*>/g;
const ATTRIBUTE = /\s([a-z][\w:-]*)(?:="([^"]*)")?/g;

/**
 * Attributes that tell the search index what to take from a page. Once it is built they are dead weight. Elsewhere the
 * same names are those of scripts.
 */
const INDEX_ATTRIBUTES =
  /\s(?:data-pagefind-(?:body|meta|ignore|filter|weight|sort)|data-aliases|data-kind|data-area|data-summary)(?:="[^"]*")?/g;

/** The sheet of paper, which the script of every page brings when nothing else needs the network. */
const PRINT_LINK = /<link rel="stylesheet" href="\/[^"]+" media="print">/g;

/** What Astro adds to the name of a font, so that fonts of one name differ, though a site has one; defaults; what says nothing of a local font. */
const FONT_SURPLUS = /(?<="[\w ]+)-[0-9a-f]{16}(?=[" ])|font-style:normal;|font-display:swap;/g;

/** Where whitespace shows or is text: left as it is. */
const KEPT = /(<(script|style|pre|textarea)\b[^]*?<\/\2>)/;

/** Around their tags whitespace is never drawn. */
const BLOCKS =
  'html|head|body|meta|link|title|header|footer|main|nav|section|article|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|figure|figcaption|form|details|summary|dialog|fieldset|legend|select|option|site-search|answer-desk|copy-answer|help-feedback|office-hours';
const BLANK_BEFORE = new RegExp(`\\s+(?=</?(?:${BLOCKS})\\b)`, 'g');
const BLANK_AFTER = new RegExp(`(</?(?:${BLOCKS})\\b(?:[^>"]|"[^"]*")*>)\\s+`, 'g');

/** The page, made lean. The result depends on nothing but its arguments. */
export function leanHtml(html: string, site: Site): string {
  const body = withoutBlanks(withoutIndexAttributes(html));
  return withCommonScript(withOwnParts(withUsedStyles(body, site), site), site);
}

/**
 * Scripts that a page has besides that of every page, which stands last, wait for the reader: one inside the page knows
 * their addresses and those of what they import, and brings all of them at once when they are needed. A script that
 * speaks of an element which acts without a touch is named once more.
 */
function withOwnParts(html: string, { ownParts, importsOf, wordsOf }: Site): string {
  const scripts = [...html.matchAll(MODULE)].map(([, url = '']) => url);
  const common = scripts.at(-1);
  const own = [...new Set(scripts)].filter((url) => url !== common);
  if (own.length === 0 || ownParts === undefined) return html;
  const hasty = [...html.matchAll(SOON)].map(([, tag = '']) => tag);
  const soon = own.filter((url) => hasty.some((tag) => wordsOf(url).has(tag)));
  const list = (urls: readonly string[]): string =>
    [...new Set(urls.flatMap((url) => [url, ...importsOf(url)]))].join(' ');
  const apart = soon.length === own.length ? '' : list(soon);
  const tag = `<script data-scripts="${list(own)}"${soon.length === 0 ? '' : ` data-soon="${apart}"`}>`;
  return html.replace(MODULE, (script, url: string) => (url === common ? `${tag}${ownParts}</script>${script}` : ''));
}

/**
 * The script of every page stands in the page itself: asked for apart, it would take the network from the fonts, and a
 * thousand bytes cost a request more than they weigh. One that imports others stays where it is.
 */
function withCommonScript(html: string, site: Site): string {
  const common = [...html.matchAll(MODULE)].at(-1)?.[1];
  if (common === undefined || site.wholeScript === undefined || site.importsOf(common).length > 0)
    return withPolicy(html, site);
  const script = site.wholeScript(common);
  const whole = html
    .replace(MODULE, (tag, url: string) => (url === common ? `<script type="module">${script}</script>` : tag))
    .replace(PRINT_LINK, '<noscript>$&</noscript>');
  return withPolicy(whole, site, script);
}

/** One style element in place of the first sheet; the whole sheets are named on it for scripts that bring new elements. */
function withUsedStyles(html: string, site: Site): string {
  const sheets = [...html.matchAll(SHEET_LINK)].map(([, url = '']) => url);
  if (sheets.length === 0) return html;
  const styles = [...html.matchAll(STYLE)].map(([, css = '']) => css.replace(FONT_SURPLUS, ''));
  const scripts = [...html.matchAll(MODULE)].map(([, url = '']) => url);
  const bare = html.replace(SHEET_LINK, '').replace(STYLE, '');
  const names = namesIn(bare, wordsOfAll(scripts, site));
  const css = usedCss([...styles.map(styleSheet), ...sheets.map((url) => site.sheet(url))], names);
  return bare.replace('</head>', () => `<style data-sheets="${sheets.join(' ')}">${css}</style></head>`);
}

function namesIn(html: string, words: ReadonlySet<string>): PageNames {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const attributes = new Set<string>();
  // Most tags of a page stand there many times, and in other pages too.
  for (const text of new Set(html.match(TAG))) {
    const names = namesOfTag(text);
    tags.add(names.tag);
    for (const name of names.classes) classes.add(name);
    for (const name of names.ids) ids.add(name);
    for (const name of names.attributes) attributes.add(name);
  }
  return { tags, classes, ids, attributes, words };
}

interface TagNames {
  tag: string;
  classes: string[];
  ids: string[];
  attributes: string[];
}

/** Tags are forgotten when there are so many: those with addresses are of one page or two. */
const MOST_TAGS = 4000;
const knownTags = new Map<string, TagNames>();

function namesOfTag(text: string): TagNames {
  const known = knownTags.get(text);
  if (known) return known;
  const names: TagNames = { tag: /[a-z][a-z0-9-]*/.exec(text)?.[0] ?? '', classes: [], ids: [], attributes: [] };
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    names.attributes.push(name);
    if (name === 'class') names.classes.push(...value.split(/\s+/));
    else if (name === 'id') names.ids.push(value);
    else names.attributes.push(`${name}=${value}`);
  }
  if (knownTags.size >= MOST_TAGS) knownTags.clear();
  knownTags.set(text, names);
  return names;
}

const knownWords = new WeakMap<Site, Map<string, ReadonlySet<string>>>();

/** Words of all scripts of a page; pages of a kind have the same ones. */
function wordsOfAll(urls: readonly string[], site: Site): ReadonlySet<string> {
  const known = knownWords.get(site) ?? new Map<string, ReadonlySet<string>>();
  knownWords.set(site, known);
  const key = urls.join(' ');
  const words = known.get(key) ?? new Set(urls.flatMap((url) => [...site.wordsOf(url)]));
  known.set(key, words);
  return words;
}

/** Sheets that stand in pages are few: those of the fonts. */
const styleSheets = new Map<string, ReadSheet>();

function styleSheet(css: string): ReadSheet {
  const sheet = styleSheets.get(css) ?? readSheet(css);
  styleSheets.set(css, sheet);
  return sheet;
}

function withoutIndexAttributes(html: string): string {
  if (!html.includes(' data-pagefind-')) return html;
  return html.replace(TAG, (tag) => (tag.includes(' data-pagefind-') ? tag.replace(INDEX_ATTRIBUTES, '') : tag));
}

function withoutBlanks(html: string): string {
  const parts = html.split(KEPT);
  // The split gives text, a kept element, its name, text, …
  return parts
    .map((part, index) => {
      if (index % 3 === 2) return '';
      if (index % 3 === 1) return part;
      return part.replace(BLANK_BEFORE, '').replace(BLANK_AFTER, '$1');
    })
    .join('');
}

/** The policy names the page's own style and, of the scripts that the site's build has vouched for, those on the page. */
function withPolicy(html: string, { ownParts }: Site, ...inside: readonly string[]): string {
  const own = [...inside, ...(ownParts === undefined ? [] : [ownParts])].map(hashOf);
  return html.replace(POLICY, (_, open: string, policy: string, close: string) => {
    const styles = hashes(html, /<style\b[^>]*>([^]*?)<\/style>/g);
    const scripts = hashes(html, INLINE_SCRIPT);
    const directives = policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      const places = sources.filter((source) => !source.startsWith("'sha256-"));
      if (name === 'style-src') return [name, ...places, ...styles].join(' ');
      if (name === 'script-src')
        return [name, ...places, ...scripts.filter((it) => own.includes(it) || sources.includes(it))].join(' ');
      return [name, ...sources].join(' ');
    });
    return open + directives.filter((it) => it !== '').join(';') + close;
  });
}

function hashes(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, text = '']) => hashOf(text));
}

/** Pages of a kind have the same styles and scripts. */
const knownHashes = new Map<string, string>();

function hashOf(text: string): string {
  const hash = knownHashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  knownHashes.set(text, hash);
  return hash;
}
