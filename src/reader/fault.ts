/** Where the manual explains faults: a section for each kind, with the kind for its anchor. */
export const MANUAL = 'content/manual/faults.md';

/** What can be wrong with content, in the order of the manual. */
export const faultKinds = {
  yaml: 'Ошибка в записи YAML',
  schema: 'Поле заполнено неверно',
  word: 'Неизвестное слово в фигурных скобках',
  tag: 'Неизвестный тег',
  frame: 'Нарушен каркас инструкции',
  reference: 'Ссылка на то, чего нет в данных',
  link: 'Битая ссылка',
  number: 'Номер занят',
  ledger: 'Пропал опубликованный номер, адрес или якорь',
  coverage: 'Направление регламента без инструкции',
  hours: 'Ошибка в часах консультаций',
  training: 'Ошибка в календаре обучения',
  freshness: 'Сроки проверки и изменения',
  literal: 'Слово, которое у школ и колледжей разное, набрано буквами',
  product: 'Название продукта',
  'personal-data': 'Похоже на личные данные',
  law: 'Отменённый или не проверенный акт',
  yo: 'Пропущена буква «ё»',
  typography: 'Кавычки, тире, сокращения',
  spelling: 'Слова нет в словаре',
  parents: 'Страница для родителей',
  code: 'Обозначение или вид контроля, которых нет в словаре',
  search: 'Слова поиска',
  'found-by': 'Страницу не находит её запрос',
  unused: 'Слово, правило или пункт меню никто не использует',
} as const satisfies Record<string, string>;

export type FaultKind = keyof typeof faultKinds;

/** One fault of content. `message` says in Russian what is wrong and what to write instead. */
export interface Fault {
  kind: FaultKind;
  /** Path from the project's root. */
  file: string;
  /** From 1. Absent when the fault belongs to the file as a whole. */
  line?: number | undefined;
  message: string;
  /** Only shown: a person decides. Everything else stops the build. */
  isDoubt?: true;
  /** How to put it right where there is no choice: `npm run check -- --fix` does it. */
  fix?: Fix;
}

/** A certain correction of the place that a fault names. */
export interface Fix {
  /** How many lines of the file it looks at, from that of the fault. */
  lines: number;
  /** Those lines corrected; the same lines when the correction is not certain after all. */
  apply(source: string): string;
}

/** Whether a fault stops the build; a doubt is only shown. */
export function isCertain({ isDoubt }: Fault): boolean {
  return !isDoubt;
}

/** Content that cannot be used. The message lists every fault, a line each, and needs no stack trace. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultReport).join('\n'));
    this.faults = faults;
  }
}

/** @example faultLine(fault) // 'content/areas.yaml:3: поле «title»: …' */
export function faultLine({ file, line, message }: Fault): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}

/** The line with the section of the manual that says what to do. */
export function faultReport(fault: Fault): string {
  return `${faultLine(fault)} → ${manualSection(fault.kind)}`;
}

/** @example manualSection('yo') // 'content/manual/faults.md#yo' */
export function manualSection(kind: FaultKind): string {
  return `${MANUAL}#${kind}`;
}
