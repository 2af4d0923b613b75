import { z } from 'zod';

/** Ids are folder and address parts: Latin letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'нужны строчные латинские буквы, цифры и дефисы, например period-marks');

/** Text that a reader sees. Empty or blank text is always a mistake. */
export const text = z.string().trim().min(1, 'поле пустое: напишите текст или удалите строку');

/** A calendar day, `YYYY-MM-DD`. Some YAML parsers hand over a Date: it is turned back into the day. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('нужна дата вида 2026-09-01'),
);

/** Wall-clock time, `HH:MM`. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'нужно время вида 14:30');

export const institutionKind = z.enum(['school', 'college'], 'пишется school (школа) или college (колледж, техникум)');

export const roleId = z.enum(
  [
    'teacher',
    'master',
    'mentor',
    'deputy',
    'admin',
    'responsible',
    'engineer',
    'director',
    'register-office',
    'parent',
    'student',
  ],
  'роль: teacher, master, mentor, deputy, admin, responsible, engineer, director, register-office, parent или student',
);

export const aliases = z
  .array(text)
  .min(1, 'нужно хотя бы одно слово читателя')
  .describe('Слова, которыми читатель называет это сам: попадут в поиск. Например: [двойка, поправить оценку]');

export type InstitutionKind = z.output<typeof institutionKind>;
export type RoleId = z.output<typeof roleId>;
