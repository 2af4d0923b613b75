const RULES = new Intl.PluralRules('ru');

/** The three forms after a number: 1 результат, 2 результата, 5 результатов. */
export type PluralForms = readonly [one: string, few: string, many: string];

/**
 * The form that agrees with a number.
 *
 * @example plural(22, ['результат', 'результата', 'результатов']) // 'результата'
 */
export function plural(count: number, [one, few, many]: PluralForms): string {
  const rule = RULES.select(count);
  if (rule === 'one') return one;
  // Fractions take the genitive singular: 1,5 часа. It is the same form as after 2.
  return rule === 'many' ? many : few;
}

/** @example counted(5, ['минута', 'минуты', 'минут']) // '5 минут' */
export function counted(count: number, forms: PluralForms): string {
  return `${count} ${plural(count, forms)}`;
}
