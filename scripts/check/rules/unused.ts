import { referencesIn } from '../../../src/domain/words.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

/** Words that code asks for by name. */
const ASKED_BY_CODE = ['cohort', 'subject', 'lesson', 'period', 'student', 'registerOffice', 'responsible', 'director'];

/** Rules that pages print by themselves. */
const PRINTED_BY_PAGES = ['training.frequency'];

/** Words, rules and menu paths that nothing uses: shown, because a text may be on its way. The glossary is read by itself. */
export function checkUnused(content: Content): Fault[] {
  const tags = allPages(content).flatMap(({ body }) => body.tags);
  const used = (name: string, attribute: string): Set<string | undefined> =>
    new Set(tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes[attribute]));
  const rules = used('Rule', 'name');
  const menu = used('Menu', 'path');
  const words = usedWords(content);
  const doubt = (file: string, message: string): Fault => ({ kind: 'unused', file, message, isDoubt: true });
  return [
    ...Object.keys(content.rules.data)
      .filter((name) => !rules.has(name) && !PRINTED_BY_PAGES.includes(name))
      .map((name) => doubt(content.rules.file, `правило «${name}» не печатает ни одна страница`)),
    ...Object.keys(content.menu.data.menu)
      .filter((path) => !menu.has(path))
      .map((path) => doubt(content.menu.file, `пункт меню «${path}» не печатает ни одна страница`)),
    ...Object.keys(content.words)
      .filter((word) => !words.has(word) && !ASKED_BY_CODE.includes(word))
      .map((word) =>
        doubt(`content/vocabulary/${content.kind}.yaml`, `слово «${word}» не встречается ни в одном тексте`),
      ),
  ];
}

function usedWords(content: Content): Set<string> {
  const inBodies = allPages(content).flatMap(({ body }) => body.references.map(({ reference }) => reference));
  const data = [
    ...allPages(content),
    content.areas,
    content.audiences,
    content.rules,
    content.menu,
    content.glossary,
    content.institution,
  ];
  const inData = referencesIn(JSON.stringify(data.map((file) => file.data))).map(({ reference }) => reference);
  return new Set(
    [...inBodies, ...inData].map((reference) => {
      const key = reference.trim().split('.')[0] ?? '';
      return key.charAt(0).toLowerCase() + key.slice(1);
    }),
  );
}
