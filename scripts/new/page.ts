// npm run new guide, question, problem: a file with the frame, a number for ever, an entry of the ledger.
import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { intro } from '@clack/prompts';
import { parse } from 'yaml';
import { z } from 'zod';
import { createUrls } from '../../src/domain/urls.ts';
import { institutionFile, institutionIds, pageFiles } from '../../src/reader/paths.ts';
import { areaSchema } from '../../src/schemas/area.ts';
import { audienceSchema } from '../../src/schemas/audience.ts';
import { addTo } from '../check/fix-ledger.ts';
import { projectRoot } from '../project-root.ts';
import type { Scaffold } from '../new.ts';
import { ask, FlagsError, type Answers } from './ask.ts';
import { freeNumber, takenNumbers } from './numbers.ts';
import { pageFile } from './page-file.ts';
import { COMMON, fileName, pageKinds, pageQuestions, type PageContext, type PageKindName } from './page-questions.ts';
import { writeNewFile } from './write.ts';

export function newPage(kind: PageKindName): Scaffold {
  const questions = pageQuestions(kind, contextOf(kind));
  return {
    questions,
    async make(flags, isTerminal) {
      if (isTerminal) intro('Новая страница. Отвечайте на вопросы; Esc — уйти, и ничего не останется');
      return written(kind, await ask(questions, flags, isTerminal));
    },
  };
}

function written(kind: PageKindName, given: Answers): string {
  const { folder, numbers } = pageKinds[kind];
  const owner = given['for'] ?? COMMON;
  const isOwn = owner !== COMMON;
  const number = freeNumber(takenNumbers(projectRoot), numbers, isOwn);
  if (number === undefined) throw new FlagsError(`свободных номеров от ${numbers[0]} до ${numbers[1]} не осталось`);
  const place = kind === 'problem' ? (given['file'] ?? '') : `${given['area']}/${given['file']}`;
  const file = `content/${isOwn ? `institutions/${owner}/` : ''}${folder}/${place}.mdx`;
  const ledger = isOwn ? institutionFile(owner, 'numbers') : 'content/numbers.yaml';
  const address = addressOf(kind, place);
  const model = readFileSync(join(projectRoot, `content/${folder}/_template.mdx`), 'utf8');
  const today = new Date().toISOString().slice(0, 10);
  writeNewFile(join(projectRoot, file), pageFile(kind, model, given, number, today));
  try {
    addTo(join(projectRoot, ledger), { numbers: [{ number, address, only: undefined, isOwn }], anchors: [] });
  } catch (error) {
    rmSync(join(projectRoot, file));
    throw error;
  }
  return [
    `\nГотово: ${file}. Номер ${number} записан в ${ledger}.`,
    'Дальше:',
    '  1. Откройте файл и допишите его: места отмечены словом ЗАПОЛНИТЕ.',
    '  2. npm run check — скажет, что осталось.',
    `  3. ${isOwn ? `INSTITUTION=${owner} ` : ''}npm run dev — страница на http://localhost:4321${address}`,
    `Передумали — удалите файл и строку «${number}:» в ${ledger}.`,
  ].join('\n');
}

function addressOf(kind: PageKindName, place: string): string {
  const urls = createUrls('/');
  if (kind === 'guide') return urls.guide(place);
  return kind === 'question' ? urls.question(place) : urls.problem(place);
}

function contextOf(kind: PageKindName): PageContext {
  const { folder } = pageKinds[kind];
  // Own pages too: a new page must not stand in for one by chance.
  const names = globSync([`content/${folder}/**/*.mdx`, `content/institutions/*/${folder}/**/*.mdx`], {
    cwd: projectRoot,
    exclude: ['**/_*'],
  }).map((path) => path.replaceAll('\\', '/'));
  return {
    institutions: institutionIds(projectRoot),
    areas: yaml('content/areas.yaml', z.array(areaSchema)),
    audiences: yaml('content/audiences.yaml', z.array(audienceSchema)),
    guides: pageFiles(projectRoot, '_template', 'guides').map(({ id }) => id),
    taken: new Set(names.map((path) => fileName(kind, { area: path.split('/').at(-2) ?? '' }, basename(path, '.mdx')))),
  };
}

function yaml<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  return schema.parse(parse(readFileSync(join(projectRoot, file), 'utf8')));
}
