// Guides made up for measuring: sentences of the real handbook put together anew, the same for the same seed.
import { resolveText } from '../../../src/domain/words.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import type { Words } from '../../../src/schemas/vocabulary.ts';

export interface MadeGuide {
  number: number;
  area: string;
  slug: string;
  title: string;
  /** The file as our authors write it. */
  mdx: string;
  /** The same text as plain Markdown, for other generators. */
  markdown: string;
}

/** Guides are told apart by numbers above this one. */
const CODES = 10_000;

/** Guides of one making: every page is linked to by others, every one has steps, mistakes, a note and a list to tick. */
export function makeGuides(content: Content, count: number, seed: number): MadeGuide[] {
  const random = mulberry32(seed);
  const sentences = sentencesOf(content);
  const areas = content.areas.data.map(({ id }) => id);
  const places = Array.from({ length: count }, (_, index) => {
    const area = areas[index % areas.length] ?? '';
    return { number: index + 1, area, slug: `made-${index + 1}` };
  });
  return places.map(({ number, area, slug }, index) => {
    const pickOne = (): string => pick(sentences, random);
    const several = (least: number, most: number): string =>
      Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, pickOne).join(' ');
    const other = places[Math.floor(random() * places.length)] ?? places[index];
    // Of one length: what is typed is also taken for a beginning, and 14 would be that of 146.
    const code = CODES + number;
    const title = `${lead(pickOne())}, дело ${code}`;
    const answer = clip(several(1, 2), 300);
    const body = bodyOf(several, pickOne, random, `/guides/${other?.area}/${other?.slug}/`);
    const related = [1, 2, 3].map((step) => places[(index + step * 7) % places.length]);
    const frontMatter = [
      `title: ${JSON.stringify(title)}`,
      `number: ${number}`,
      `area: ${area}`,
      'audiences: [teacher]',
      `answer: ${JSON.stringify(answer)}`,
      'minutes: 5',
      'rhythm: as-needed',
      'needs: [вход в журнал]',
      `directions: [${area}]`,
      'reviewed: 2026-11-21',
      'reviewEvery: 12',
      'owner: admin',
      `aliases: [лист ${code}, страница ${code}]`,
      `foundBy: [дело ${code}, "${code} дело", как сделать дело ${code}, где дело ${code}, дело номер ${code}]`,
      `related: [${related.flatMap((it) => (it ? [`${it.area}/${it.slug}`] : [])).join(', ')}]`,
    ];
    return {
      number,
      area,
      slug,
      title,
      mdx: `---\n${frontMatter.join('\n')}\n---\n\n${body}`,
      markdown: plain(title, answer, body, content.words),
    };
  });
}

function bodyOf(
  several: (least: number, most: number) => string,
  one: () => string,
  random: () => number,
  link: string,
): string {
  const steps = Array.from({ length: 4 + Math.floor(random() * 5) }, (_, index) => {
    const menu = random() < 0.4 ? ' <Menu path="lesson" />' : '';
    return `${index + 1}. **${one()}**${menu} ${several(2, 4)}`;
  });
  const mistakes = Array.from({ length: 3 + Math.floor(random() * 3) }, () => `- **${one()}** ${several(1, 2)}`);
  const checks = Array.from({ length: 3 + Math.floor(random() * 3) }, () => `- [ ] ${one()}`);
  return [
    '## Порядок {#steps}',
    '<Steps>',
    steps.join('\n\n'),
    '</Steps>',
    several(2, 4),
    `Дальше — [соседнее дело](${link}). ${one()}`,
    '<Note title="Заметка.">',
    several(2, 3),
    '</Note>',
    '## Частые ошибки {#mistakes}',
    mistakes.join('\n'),
    '## Проверьте себя {#check}',
    `${checks.join('\n')}\n`,
  ].join('\n\n');
}

/** What is left of a text without our tags: sentences, headings, lists and links stay. */
function plain(title: string, answer: string, body: string, words: Words): string {
  const text = body
    .replace(/ ?<Menu [^>]*\/>/g, '')
    .replace(/<\/?(Steps|Note)[^>]*>\n\n/g, '')
    .replace(/ \{#[a-z]+\}/g, '');
  const description = JSON.stringify(resolveText(answer, words));
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${description}\n---\n\n${resolveText(answer, words)}\n\n${resolveText(text, words)}`;
}

/** Whole sentences of the handbook's texts, without tags and words in braces. */
function sentencesOf({ guides, questions, problems }: Content): string[] {
  const texts = [...guides, ...questions, ...problems].flatMap(({ body }) => body.texts);
  const found = texts
    .filter(({ kind }) => kind === undefined)
    .flatMap(({ text }) => text.replaceAll('\n', ' ').match(/(?<=^|[.!?] )[А-ЯЁ][^.!?«»:]{24,140}[.](?= |$)/g) ?? []);
  return [...new Set(found)].sort();
}

function lead(sentence: string): string {
  return clip(sentence.replace(/[.]$/, ''), 56);
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[ ,—–-]+[^ ]*$/, '');
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A small generator of numbers from 0 to 1 that gives the same row for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
