// Завести:  npm run new institution     (учреждение)
//           npm run new guide           (инструкцию; question — вопрос, problem — неполадку)
// Без вопросов: npm run new institution -- --name "…" --city Липецк …   Все ключи: npm run new institution -- --help
import { parseArgs } from 'node:util';
import { advice } from '../src/domain/nearest.ts';
import { Cancelled, FlagsError, type Answers, type Question } from './new/ask.ts';
import { newInstitution } from './new/institution.ts';
import { newPage } from './new/page.ts';
import { pageKinds, type PageKindName } from './new/page-questions.ts';

const KINDS = ['institution', ...Object.keys(pageKinds)];

/** Something that can be made: its questions, and the making. */
export interface Scaffold {
  questions: readonly Question[];
  /** @returns what to tell the person */
  make(flags: Answers, isTerminal: boolean): Promise<string>;
}

const [kind = '', ...args] = process.argv.slice(2);
if (!KINDS.includes(kind)) {
  console.error(
    `npm run new institution — учреждение, guide — инструкция, question — вопрос, problem — неполадка.` +
      (kind === '' ? '' : ` «${kind}» не знаю. ${advice(kind, KINDS)}`),
  );
  process.exit(2);
}
const scaffold = kind === 'institution' ? newInstitution() : newPage(kind as PageKindName);
try {
  const flags = flagsOf(args, scaffold.questions);
  if (flags === undefined) console.log(helpOf(kind, scaffold.questions));
  else console.log(await scaffold.make(flags, process.stdin.isTTY && process.stdout.isTTY));
} catch (error) {
  if (error instanceof Cancelled) process.exit(130);
  if (!(error instanceof FlagsError)) throw error;
  console.error(`${error.message}\n\nНичего не записано. Все ключи: npm run new ${kind} -- --help`);
  process.exit(2);
}

/** Flags of the command line, or undefined when it asks what they are. */
function flagsOf(given: string[], questions: readonly Question[]): Answers | undefined {
  const names = questions.map(({ flag }) => flag);
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values } = parseArgs({ args: given, options: { ...options, help: { type: 'boolean' as const } } });
    return values['help'] === true ? undefined : (values as Answers);
  } catch (error) {
    const unknown = /'--?([^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    throw new FlagsError(
      names.includes(unknown)
        ? `--${unknown}: после него нужно значение`
        : `--${unknown}: такого ключа нет. ${advice(unknown, names)}`,
    );
  }
}

function helpOf(name: string, questions: readonly Question[]): string {
  const lines = questions.map((question) => {
    const message = typeof question.message === 'string' ? question.message : question.message({});
    return `  --${question.flag} "${question.example}"\n      ${message}`;
  });
  return `npm run new ${name} -- …\n${lines.join('\n')}`;
}
