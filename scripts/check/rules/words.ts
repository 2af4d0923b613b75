import { referencesIn, resolveWord, WordError } from '../../../src/domain/words.ts';
import type { Words } from '../../../src/schemas/vocabulary.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content, DataFile } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

/** Words in braces: in bodies, in front matter and in YAML. */
export function checkWords(content: Content): Fault[] {
  const files = [
    ...allPages(content),
    content.areas,
    content.audiences,
    content.rules,
    ...new Set([content.menu, content.journal]),
    content.institution,
    content.hours,
    content.training,
    content.regulation,
    ...content.glossary.data
      .map((entry, index) => ({ entry, index }))
      .filter(({ entry }) => (entry.only ?? content.kind) === content.kind)
      .map(({ entry, index }) => ({
        file: content.glossary.file,
        data: entry,
        lineOf: (path: readonly PropertyKey[]) => content.glossary.lineOf([index, ...path]),
      })),
  ];
  const inData = files.flatMap((file) => wordsInData(file, content));
  const inBodies = allPages(content).flatMap(({ file, body }) =>
    body.references
      .filter(({ kind }) => kind === undefined || kind === content.kind)
      .flatMap(({ reference, line }) => fault(reference, content.words, file, () => line)),
  );
  return [...inData, ...inBodies];
}

function wordsInData({ file, data, lineOf }: DataFile<unknown>, { kind, words }: Content): Fault[] {
  const found: Fault[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string') {
      for (const { reference } of referencesIn(value)) found.push(...fault(reference, words, file, () => lineOf(path)));
    } else if (value !== null && typeof value === 'object') {
      if ('only' in value && value.only !== undefined && value.only !== kind) return;
      for (const [key, inner] of Object.entries(value)) {
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  walk(data, []);
  return found;
}

function fault(reference: string, words: Words, file: string, line: () => number): Fault[] {
  try {
    resolveWord(reference, words);
    return [];
  } catch (error) {
    if (!(error instanceof WordError)) throw error;
    return [{ kind: 'word', file, line: line(), message: error.message }];
  }
}
