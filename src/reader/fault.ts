/** What can be wrong with content. The order is that of the manual, content/README.md, which has a section for each. */
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
  literal: 'Слово, которое у школ и колледжей разное, набрано буквами',
  product: 'Название продукта',
  'personal-data': 'Похоже на личные данные',
  law: 'Отменённый или не проверенный акт',
  yo: 'Пропущена буква «ё»',
  typography: 'Кавычки, тире, сокращения',
  spelling: 'Слова нет в словаре',
  parents: 'Страница для родителей',
  code: 'Обозначение или вид контроля, которых нет в словаре',
  unused: 'Слово, правило или термин никто не использует',
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
    super(faults.map(faultLine).join('\n'));
    this.faults = faults;
  }
}

/** @example faultLine(fault) // 'content/areas.yaml:3: поле «title»: …' */
export function faultLine({ file, line, message }: Fault): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}
