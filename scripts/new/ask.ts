// Questions of `npm run new`: asked in a terminal, or answered by flags in a script.
import { cancel, confirm, isCancel, multiselect, select, text, updateSettings } from '@clack/prompts';

/** Answers by the name of the flag. Several chosen values are joined with commas, as in the flag. */
export type Answers = Readonly<Record<string, string>>;

export interface Option {
  value: string;
  label: string;
}

/** One question. Every function gets the answers that were given before it. */
export interface Question {
  /** `--flag` answers it in a script. */
  flag: string;
  message: string | ((given: Answers) => string);
  example: string;
  /** What Enter means. Undefined: an answer must be given. An empty text: it may be left out. */
  initial?: (given: Answers) => string | undefined;
  /** What to choose from. Without it the answer is typed. */
  options?: (given: Answers) => readonly Option[];
  /** Whether several may be chosen. */
  isMany?: true;
  /** Whether it makes sense after the answers before it. */
  isAsked?: (given: Answers) => boolean;
  /** What is wrong with an answer, and what to write instead. */
  problem?: (answer: string, given: Answers) => string | undefined;
}

/** The person has left: nothing must remain. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Flags that are missing or wrong, a line each. */
export class FlagsError extends Error {
  override readonly name = 'FlagsError';
}

updateSettings({ messages: { cancel: 'Отменено', error: 'Что-то пошло не так' } });

/**
 * Answers to all questions: those of the flags, the rest from the person, or by default where there is nobody to ask.
 *
 * @param isTerminal whether there is a person to ask
 * @throws {Cancelled} when the person leaves
 * @throws {FlagsError} when a flag is wrong, or missing and there is nobody to ask
 */
export async function ask(questions: readonly Question[], flags: Answers, isTerminal: boolean): Promise<Answers> {
  const given: Record<string, string> = {};
  const faults: string[] = [];
  for (const question of questions) {
    if (question.isAsked && !question.isAsked(given)) continue;
    const flag = flags[question.flag];
    if (flag !== undefined) {
      const problem = problemOf(question, flag, given);
      if (problem !== undefined) faults.push(`--${question.flag} «${flag}»: ${problem}`);
      given[question.flag] = flag.trim();
    } else if (isTerminal && faults.length === 0) {
      given[question.flag] = await askPerson(question, given);
    } else if (!isTerminal) {
      const initial = question.initial?.(given);
      if (initial === undefined)
        faults.push(
          `--${question.flag}: ${messageOf(question, given)} Например: --${question.flag} "${question.example}"`,
        );
      given[question.flag] = initial ?? '';
    }
  }
  if (faults.length > 0) throw new FlagsError(faults.join('\n'));
  return given;
}

/** Whether the person agrees. @throws {Cancelled} */
export async function agrees(message: string): Promise<boolean> {
  return left(await confirm({ message, active: 'да', inactive: 'нет', initialValue: true }));
}

/** One answer outside of the list: a proposal to be corrected. @throws {Cancelled} */
export async function correct(message: string, proposal: string): Promise<string> {
  return left(
    await text({
      message,
      initialValue: proposal,
      validate: (answer) => (answer?.trim() ? undefined : 'Напишите слово'),
    }),
  ).trim();
}

async function askPerson(question: Question, given: Answers): Promise<string> {
  const { options, isMany, initial } = question;
  const message = messageOf(question, given);
  const value = initial?.(given);
  if (options === undefined) return typed(question, message, value, given);
  const choices = options(given).map(({ value: choice, label }) => ({ value: choice, label }));
  if (isMany) {
    const initialValues = value?.split(',') ?? [];
    return left(
      await multiselect({
        message: `${message} (пробел отмечает, Enter — дальше)`,
        options: choices,
        initialValues,
        required: true,
        showInstructions: false,
      }),
    ).join(',');
  }
  return left(
    await select({
      message: `${message} (стрелки и Enter)`,
      options: choices,
      showInstructions: false,
      maxItems: 12,
      ...(value !== undefined && { initialValue: value }),
    }),
  );
}

async function typed(
  question: Question,
  message: string,
  initial: string | undefined,
  given: Answers,
): Promise<string> {
  const byDefault = initial === undefined ? '' : initial === '' ? '. Enter — пропустить' : `. Enter — ${initial}`;
  const answer = await text({
    message: `${message}\nНапример: ${question.example}${byDefault}`,
    ...(initial !== undefined && { defaultValue: initial }),
    validate: (value) => {
      const written = value?.trim() ?? '';
      if (written === '' && initial !== undefined) return undefined;
      return problemOf(question, written, given);
    },
  });
  return left(answer).trim();
}

function problemOf(question: Question, answer: string, given: Answers): string | undefined {
  const written = answer.trim();
  if (written === '')
    return question.initial?.(given) === '' ? undefined : `нужен ответ. Например: ${question.example}`;
  const known = question.options?.(given).map(({ value }) => value);
  if (known) {
    const strange = (question.isMany ? written.split(',') : [written]).filter((value) => !known.includes(value.trim()));
    if (strange.length > 0) return `нет такого: ${strange.join(', ')}. Есть: ${known.join(', ')}`;
  }
  return question.problem?.(written, given);
}

function messageOf({ message }: Question, given: Answers): string {
  return typeof message === 'string' ? message : message(given);
}

function left<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Отменено: ничего не записано');
  throw new Cancelled();
}
