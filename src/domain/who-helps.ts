import type { RoleId } from '../schemas/common.ts';
import type { Clause } from '../schemas/regulation.ts';

/** A kind of trouble and the topic of the regulation that says who helps with it. Words in braces are the institution's. */
interface Matter {
  id: string;
  title: string;
  topic: string;
  /** Whose trouble it is: ids of audiences. */
  audiences: readonly string[];
  /** Shown even when the regulation does not name it: then the first helper is asked. */
  isUniversal: boolean;
  /** Words of a reader for the filter. */
  words: string;
}

const STAFF = ['teacher', 'master', 'mentor', 'deputy', 'admin'] as const;
const EVERYBODY = [...STAFF, 'engineer', 'parent', 'student'] as const;

/** From what stops all work to what can wait. */
const matters = [
  {
    id: 'credentials',
    title: 'Не войти: потеряны логин или пароль',
    topic: 'credentials',
    audiences: EVERYBODY,
    isUniversal: true,
    words: 'вход войти логин пароль забыл потерял учётная запись доступ госуслуги',
  },
  {
    id: 'machinery',
    title: 'Не работает компьютер, сеть, браузер или сам журнал',
    topic: 'machinery',
    audiences: STAFF,
    isUniversal: true,
    words: 'компьютер интернет сеть вайфай браузер принтер техника ошибка не открывается завис сбой',
  },
  {
    id: 'advice',
    title: 'Непонятно, как сделать это в журнале',
    topic: 'help',
    audiences: STAFF,
    isUniversal: true,
    words: 'как сделать где нажать кнопка найти отчёт план импорт замена совет консультация',
  },
  {
    id: 'methods',
    title: 'Вопрос о методике: что и как записывать и оценивать',
    topic: 'training',
    audiences: STAFF,
    isUniversal: false,
    words: 'методика оценивание правила обучение учёба тема',
  },
  {
    id: 'applications',
    title: 'Заявление родителей о доступе к дневнику',
    topic: 'applications',
    audiences: ['mentor', 'parent'],
    isUniversal: false,
    words: 'заявление согласие родители доступ дневник',
  },
] as const satisfies readonly Matter[];

/** Kinds of clauses that name a person, from the most particular. */
const KINDS = ['credentials', 'duty', 'help'] as const satisfies readonly Clause['kind'][];

/** Who helps with one kind of trouble, and by which clause. Without a clause it is the first helper. */
export interface HelpLine extends Pick<Matter, 'id' | 'title' | 'audiences' | 'words'> {
  who: RoleId[];
  clause: Clause | undefined;
}

/**
 * The right person for every kind of trouble, by the regulation.
 *
 * @param helper the role that is asked first when the regulation names nobody
 */
export function helpLines(clauses: readonly Clause[], helper: RoleId): HelpLine[] {
  return matters.flatMap(({ id, title, topic, audiences, words, isUniversal }) => {
    const clause = clauseAbout(clauses, topic);
    if (!clause && !isUniversal) return [];
    return [{ id, title, audiences, words, who: clause?.doneBy ?? [helper], clause }];
  });
}

/** Who settles a symptom: those who deal with its causes, the most likely cause first, each once. */
export function fixers(causes: readonly { who: RoleId }[]): RoleId[] {
  return [...new Set(causes.map(({ who }) => who))];
}

/**
 * Whether a line answers what a reader has typed: every word of the query begins some word of the line, endings aside.
 *
 * @example matchesQuery('паролем', 'потерян пароль') // true
 */
export function matchesQuery(query: string, text: string): boolean {
  const words = plainWords(text);
  return plainWords(query).every((asked) => words.some((word) => word.startsWith(withoutEnding(asked))));
}

function clauseAbout(clauses: readonly Clause[], topic: string): Clause | undefined {
  return KINDS.flatMap((kind) =>
    clauses.filter((clause) => clause.kind === kind && clause.topics.includes(topic) && clause.doneBy.length > 0),
  )[0];
}

function plainWords(text: string): string[] {
  return (
    text
      .toLocaleLowerCase('ru')
      .replaceAll('ё', 'е')
      .match(/[a-zа-я0-9]+/g) ?? []
  );
}

/** Russian endings are one to three letters; short words have no room for them. */
function withoutEnding(word: string): string {
  if (word.length < 5) return word;
  return word.slice(0, word.length < 7 ? -1 : -2);
}
