import { inWords, institution } from '../../site/institution.ts';

const examples = {
  school: { cohort: '8А', subject: 'Информатика', hours: 1 },
  college: { cohort: 'ИС-21', subject: 'Основы алгоритмизации', hours: 2 },
} as const;

/** What the schemes are about: invented, and the same in all of them. `hours` are those of one date. */
export const example = examples[institution.kind];

/** @example student(2) // 'Ученик 2' */
export function student(number: number): string {
  return inWords(`{Student} ${number}`);
}
