import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { tellingPeriods, tellingWords } from '../../../src/domain/telling-words.ts';
import { formsOf } from '../../../src/domain/words.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import { vocabularySchema, type Word } from '../../../src/schemas/vocabulary.ts';
import { projectRoot } from '../../project-root.ts';
import { textRule } from '../texts.ts';

const KINDS = ['school', 'college'] as const;
const forms = new Map(KINDS.flatMap((kind) => tellingForms(kind)));
const FORM = new RegExp(
  `(?<![а-яё-])(${[...forms.keys()].sort((a, b) => b.length - a.length).join('|')})(?![а-яё-])`,
  'gi',
);

/** Words that differ between institutions, typed as letters in a text that all of them read. */
export const checkLiterals = textRule((source) => {
  if (!source.isShared || source.kind !== undefined || source.text.search(FORM) === -1) return [];
  return [...source.text.matchAll(FORM)].map(([found]): Fault => {
    const key = forms.get(found.toLowerCase());
    const message = `«${found}» у школ и колледжей называется по-разному: напишите {${key}} в нужном падеже или <Only kind="…">`;
    return { kind: 'literal', file: source.file, line: source.line, message };
  });
});

function tellingForms(kind: (typeof KINDS)[number]): [string, string][] {
  const path = join(projectRoot, `content/vocabulary/${kind}.yaml`);
  const { words, periods } = vocabularySchema.parse(parse(readFileSync(path, 'utf8')));
  const named: (readonly [string, Word | undefined])[] = [
    ...tellingWords.map((key) => [key, words[key]] as const),
    ...tellingPeriods.map((type) => ['period', periods[type]] as const),
  ];
  return named.flatMap(([key, word]) =>
    word ? formsOf(word).map((form): [string, string] => [form.toLowerCase(), key]) : [],
  );
}
