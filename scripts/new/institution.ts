// npm run new institution: from answers to a folder that passes the check.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intro, log, note } from '@clack/prompts';
import { parse } from 'yaml';
import { caseNames, vocabularySchema, type Word } from '../../src/schemas/vocabulary.ts';
import { faultReport, isCertain } from '../../src/reader/fault.ts';
import { checkInstitution } from '../check/check.ts';
import { misspelled } from '../check/rules/spelling.ts';
import { yoFaults } from '../check/yo-words.ts';
import { projectRoot } from '../project-root.ts';
import type { Scaffold } from '../new.ts';
import { agrees, ask, Cancelled, correct, type Answers, type Option } from './ask.ts';
import { decline } from './declension.ts';
import { institutionFiles, modelFiles, type OwnWords } from './institution-files.ts';
import { institutionQuestions, kindOf, ownKindOf } from './institution-questions.ts';
import { writeFolder, type Files } from './write.ts';

const FOLDER = join(projectRoot, 'content/institutions');
const MODEL = '_template';

export function newInstitution(): Scaffold {
  const questions = institutionQuestions({ taken: readdirSync(FOLDER), journals: journals(), misspelled: wrongWord });
  return {
    questions,
    async make(flags, isTerminal) {
      if (isTerminal) {
        intro('Новое учреждение. Отвечайте на вопросы; Esc — уйти, и ничего не останется');
      }
      const given = await ask(questions, flags, isTerminal);
      const words = await ownWords(given, isTerminal);
      const files = institutionFiles(models(), given, words);
      if (isTerminal) {
        note(summary(given), 'Вот что получилось');
        if (!(await agrees(`Записать в content/institutions/${given['id']}?`))) {
          log.info('Ничего не записано');
          throw new Cancelled();
        }
      }
      let faults: string[] = [];
      writeFolder(FOLDER, given['id'] ?? '', files, (unfinished) => {
        faults = checkInstitution(projectRoot, unfinished).filter(isCertain).map(faultReport);
        faults = faults.map((line) => line.replaceAll(unfinished, given['id'] ?? ''));
      });
      return farewell(given, words, faults);
    },
  };
}

function models(): Files {
  return Object.fromEntries(modelFiles.map((name) => [name, readFileSync(join(FOLDER, MODEL, name), 'utf8')]));
}

function journals(): Option[] {
  const folder = join(projectRoot, 'content/journals');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const options = files.map((name): Option => {
    const { title } = parse(readFileSync(join(folder, name), 'utf8')) as { title: string };
    const value = name.slice(0, -'.yaml'.length);
    return { value, label: value === 'generic' ? 'другой или не знаю: общие слова' : title };
  });
  return [...options].sort((a, b) => Number(b.value === 'generic') - Number(a.value === 'generic'));
}

/** A word that the check would stop at: better to hear of it now. */
function wrongWord(text: string): string | undefined {
  const [yo] = yoFaults(text);
  if (yo) return `«${yo.before}» пишется «${yo.after}»`;
  const [unknown] = misspelled(text);
  return unknown === undefined
    ? undefined
    : `слова «${unknown}» нет в словаре: нет ли опечатки? Сокращение напишите полностью`;
}

/** Words of the vocabulary that this institution says its own way: what it is, and who helps. */
async function ownWords(given: Answers, isTerminal: boolean): Promise<OwnWords> {
  const file = join(projectRoot, `content/vocabulary/${kindOf(given['kind'])}.yaml`);
  const { words } = vocabularySchema.parse(parse(readFileSync(file, 'utf8')));
  const helper = given['helper'] ?? '';
  const org = ownKindOf(given['name'] ?? '', nominative(words['org']));
  const post = /^[А-ЯЁ][а-яё]/.test(helper) ? helper.charAt(0).toLowerCase() + helper.slice(1) : helper;
  return {
    ...(org !== undefined && { org: await declined(org, false, isTerminal) }),
    ...(post !== nominative(words['admin']) && { admin: await declined(post, true, isTerminal) }),
  };
}

/** The forms that the library proposes and the person agrees to; without a person, the proposal. */
async function declined(name: string, isPerson: boolean, isTerminal: boolean): Promise<Word> {
  const proposal = decline(name, isPerson);
  if (!isTerminal) return proposal ?? { indeclinable: name };
  if (proposal !== undefined && (await agrees(`Сайт будет склонять так. Верно?\n${shown(proposal)}`))) return proposal;
  const asked = async (
    from: Word | undefined,
    isPlural: boolean,
  ): Promise<Record<(typeof caseNames)[number], string>> => {
    const forms: Partial<Record<(typeof caseNames)[number], string>> = {};
    const source = from === undefined || 'indeclinable' in from ? undefined : isPlural ? from.pl : from;
    for (const name_ of caseNames) {
      forms[name_] = await correct(`${QUESTIONS[name_]}${isPlural ? ' Много' : ''}`, source?.[name_] ?? name);
    }
    return forms as Record<(typeof caseNames)[number], string>;
  };
  return { ...(await asked(proposal, false)), pl: await asked(proposal, true) };
}

const QUESTIONS = {
  nom: 'Кто? Что?',
  gen: 'Нет кого? Чего?',
  dat: 'Дать кому? Чему?',
  acc: 'Вижу кого? Что?',
  ins: 'Доволен кем? Чем?',
  loc: 'Думаю о ком? О чём?',
} as const;

function shown(word: Word): string {
  if ('indeclinable' in word) return word.indeclinable;
  const line = (of: Record<(typeof caseNames)[number], string>): string => caseNames.map((name) => of[name]).join(', ');
  return `${line(word)}${word.pl ? `\n${line(word.pl)}` : ''}`;
}

function nominative(word: Word | undefined): string {
  if (word === undefined) return '';
  return 'indeclinable' in word ? word.indeclinable : word.nom;
}

function summary(given: Answers): string {
  const rows: [string, string | undefined][] = [
    ['Название', given['name']],
    ['В шапке', given['header']],
    ['Город', `${given['city']}, пояс ${given['timezone']}`],
    ['Помогает', given['helper']],
    ['Часы', given['hours']],
    ['Место', given['place']],
    ['Телефон', given['phone']],
    ['Почта', given['email']],
  ];
  return rows.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

function farewell(given: Answers, words: OwnWords, faults: readonly string[]): string {
  const id = given['id'] ?? '';
  const folder = `content/institutions/${id}`;
  const proposed = Object.values(words).map(shown);
  return [
    `\nГотово: ${folder}. В папке четыре файла с пояснениями.`,
    ...(proposed.length > 0
      ? [
          `Слова учреждения склоняются так:\n${proposed.join('\n')}\nНеверно — поправьте в ${folder}/institution.yaml, в words.`,
        ]
      : []),
    ...(faults.length > 0 ? [`Проверка просит исправить:\n${faults.join('\n')}`] : []),
    'Дальше:',
    `  1. Перескажите свой регламент: ${folder}/regulation.yaml. Пока там пункты из образца.`,
    `  2. npm run check -- ${id}`,
    `  3. INSTITUTION=${id} npm start — сайт на http://localhost:4321`,
    'Как писать и править — content/README.md',
  ].join('\n');
}
