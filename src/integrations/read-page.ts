// A finished page read in one walk over its tags: what it is made lean by is found once, and each of that has a piece of its
// own, to be changed without looking for it again.

/** Its pieces joined are the page without blanks that are never drawn and without what only the search index takes. */
export interface ReadPage {
  pieces: string[];
  /** In the order of the page. */
  parts: readonly Part[];
  /** Its tags, each kind once, but for those of its sheets and styles. */
  tags: ReadonlySet<Tag>;
}

/** What a page is made lean by; `at` is its piece. */
export type Part =
  | { kind: 'policy' | 'sheet' | 'print' | 'style' | 'module' | 'headEnd'; at: number; text: string }
  /** They stay as they are: the policy must know them. */
  | { kind: 'kept-style' | 'kept-script'; text: string };

export interface Tag {
  name: string;
  classes: readonly string[];
  ids: readonly string[];
  /** Each by its name and as `name=value`. */
  attributes: readonly string[];
  /** The tag without what only the search index takes. */
  lean: string;
  /** Around it whitespace is never drawn. */
  isBlock: boolean;
  /** Its element acts without a touch. */
  isSoon: boolean;
  /** What it is to the page, and the address or the text that this is known by. */
  part?: { kind: 'policy' | 'sheet' | 'print' | 'module'; text: string };
}

/**
 * Attributes that tell the search index what to take from a page. Once it is built they are dead weight. Elsewhere the
 * same names are those of scripts.
 */
const INDEX_ATTRIBUTES =
  /\s(?:data-pagefind-(?:body|meta|ignore|filter|weight|sort)|data-aliases|data-kind|data-area|data-summary)(?:="[^"]*")?/g;

const BLOCK =
  /^<\/?(?:html|head|body|meta|link|title|header|footer|main|nav|section|article|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|figure|figcaption|form|details|summary|dialog|fieldset|legend|select|option|site-search|answer-desk|copy-answer|help-feedback|office-hours)\b/;

const NAME = /[a-z][a-z0-9-]*/;
const ATTRIBUTE = /\s([a-z][\w:-]*)(?:="([^"]*)")?/g;

const PARTS = [
  ['sheet', /^<link rel="stylesheet" href="(\/[^"]+)">$/],
  // The sheet of paper, which the script of every page brings when nothing else needs the network.
  ['print', /^<link rel="stylesheet" href="(\/[^"]+)" media="print">$/],
  ['module', /^<script type="module" src="([^"]+)">$/],
  ['policy', /^<meta http-equiv="content-security-policy" content="([^"]+)">$/],
] as const;

/** A script that is a file, or data for search engines. */
const NOT_INLINE = /\s(?:src=|type="application)/;

/** Their text is no markup, or its blanks are text. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'textarea']);

const [A, Z, SLASH] = [97, 122, 47];

/** @param html as Astro has written it: names in small letters, values in double quotes */
export function readPage(html: string): ReadPage {
  const pieces: string[] = [];
  const parts: Part[] = [];
  const tags = new Set<Tag>();
  /** Up to where the page has been put into pieces. */
  let done = 0;
  const leaveOut = (start: number, end: number): void => {
    if (start > done) pieces.push(html.slice(done, start));
    done = end;
  };
  const replace = (start: number, end: number, text: string): number => {
    leaveOut(start, end);
    return pieces.push(text) - 1;
  };

  /** Where the last tag ended, and whether it was that of a block. */
  let last = 0;
  let isAfterBlock = false;
  /** Up to where blanks are text. */
  let keptTo = -1;
  let quote = html.indexOf('"');
  let start = html.indexOf('<');
  while (start !== -1) {
    const code = html.charCodeAt(start + 1);
    if (code !== SLASH && !(code >= A && code <= Z)) {
      start = html.indexOf('<', start + 1);
      continue;
    }
    let end = html.indexOf('>', start);
    // A value may hold the sign that ends a tag.
    if (quote !== -1 && quote < start) quote = html.indexOf('"', start);
    while (quote !== -1 && quote < end) {
      const closing = html.indexOf('"', quote + 1);
      if (closing > end) end = html.indexOf('>', closing);
      quote = html.indexOf('"', closing + 1);
    }
    if (end === -1) break;
    end++;
    const text = html.slice(start, end);
    const tag = knownTag(text);

    if (start > keptTo) {
      if (isAfterBlock && isBlank(html.charCodeAt(last))) leaveOut(last, endOfBlanks(html, last));
      if (tag.isBlock && start > done && isBlank(html.charCodeAt(start - 1)))
        leaveOut(startOfBlanks(html, start), start);
    }
    last = end;
    isAfterBlock = tag.isBlock;

    const { name, part } = tag;
    const closing = RAW.has(name) && code !== SLASH ? html.indexOf(`</${name}>`, end) : -1;
    if (code === SLASH) {
      if (text === '</head>') parts.push({ kind: 'headEnd', at: replace(start, end, text), text });
    } else if (closing !== -1 && (name === 'script' || name === 'style')) {
      const inner = html.slice(end, closing);
      end = closing + name.length + 3;
      last = end;
      if (text === '<style>')
        parts.push({ kind: 'style', at: replace(start, end, html.slice(start, end)), text: inner });
      else tags.add(tag);
      if (part && inner === '') parts.push({ ...part, at: replace(start, end, html.slice(start, end)) });
      else if (name === 'style' && text !== '<style>') parts.push({ kind: 'kept-style', text: inner });
      else if (name === 'script' && !NOT_INLINE.test(text)) parts.push({ kind: 'kept-script', text: inner });
    } else {
      if (part && part.kind !== 'module') parts.push({ ...part, at: replace(start, end, text) });
      else if (tag.lean !== text) replace(start, end, tag.lean);
      if (part?.kind !== 'sheet') tags.add(tag);
      keptTo = Math.max(keptTo, closing);
    }
    start = html.indexOf('<', end);
  }
  leaveOut(html.length, html.length);
  return { pieces, parts, tags };
}

/** Tags are forgotten when there are so many: those with addresses are of one page or two. */
const MOST_TAGS = 4000;
const knownTags = new Map<string, Tag>();

function knownTag(text: string): Tag {
  let tag = knownTags.get(text);
  if (!tag) {
    tag = readTag(text);
    if (knownTags.size >= MOST_TAGS) knownTags.clear();
    knownTags.set(text, tag);
  }
  return tag;
}

function readTag(text: string): Tag {
  const lean = text.includes(' data-pagefind-') ? text.replace(INDEX_ATTRIBUTES, '') : text;
  const classes: string[] = [];
  const ids: string[] = [];
  const attributes: string[] = [];
  for (const [, name = '', value = ''] of lean.matchAll(ATTRIBUTE)) {
    attributes.push(name);
    if (name === 'class') classes.push(...value.split(/\s+/));
    else if (name === 'id') ids.push(value);
    else attributes.push(`${name}=${value}`);
  }
  const tag = {
    name: NAME.exec(text)?.[0] ?? '',
    classes,
    ids,
    attributes,
    lean,
    isBlock: BLOCK.test(text),
    isSoon: attributes.includes('data-part=soon'),
  };
  for (const [kind, pattern] of PARTS) {
    const known = pattern.exec(text)?.[1];
    if (known !== undefined) return { ...tag, part: { kind, text: known } };
  }
  return tag;
}

function endOfBlanks(html: string, start: number): number {
  let end = start;
  while (isBlank(html.charCodeAt(end))) end++;
  return end;
}

function startOfBlanks(html: string, end: number): number {
  let start = end;
  while (isBlank(html.charCodeAt(start - 1))) start--;
  return start;
}

/** What `\s` finds. */
function isBlank(code: number): boolean {
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/.test(String.fromCharCode(code));
}
