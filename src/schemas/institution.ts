import { z } from 'zod';
import { institutionKind, roleId, slug, text } from './common.ts';
import { ruleName } from './rule.ts';
import { periodType, wordsSchema } from './vocabulary.ts';

export const contactSchema = z.strictObject({
  name: text.optional().describe('Фамилия, имя, отчество, если учреждение публикует'),
  place: text.optional().describe('Где искать: кабинет № 18'),
  phone: text.optional().describe('Телефон с кодом'),
  email: z.email('нужен адрес почты').optional().describe('Почта'),
  note: text.optional().describe('Что ещё важно: «по записи»'),
});

export const loginWay = z.enum(['gosuslugi', 'password', 'invite-code', 'qr']);
export const paperJournal = z.enum(['none', 'parallel', 'printout']);

/**
 * What one institution says of itself. A fact that its regulation or site does not give is left out, and the pages say
 * what to do instead.
 */
export const institutionSchema = z.strictObject({
  name: z
    .strictObject({
      short: text.describe('Короткое имя, как на вывеске: МБОУ СШ № 5 города Липецка'),
      full: text.optional().describe('Полное имя по уставу'),
      header: text.max(40).describe('Имя для шапки сайта, до 40 знаков: МБОУ СШ № 5, Липецк'),
    })
    .describe('Названия'),
  kind: institutionKind.describe('school — школа, college — колледж или техникум'),
  city: text.optional().describe('Город'),
  timezone: z
    .string()
    .regex(/^[A-Z][A-Za-z]+(\/[A-Za-z_-]+)+$/, 'нужен часовой пояс вида Europe/Moscow')
    .refine(isTimezone, 'такого часового пояса нет: бывает, например, Europe/Moscow или Asia/Yekaterinburg')
    .optional()
    .describe('Часовой пояс: Europe/Moscow. Нужен, если есть часы консультаций'),
  period: periodType.describe('Учебный период: quarter, trimester, half-year или semester'),
  journal: z
    .strictObject({
      product: slug.default('generic').describe('Файл из journals/ без .yaml; generic — общие слова'),
      name: text.optional().describe('Как журнал называют у вас'),
      address: z
        .url({ protocol: /^https?$/, error: 'нужен адрес с https://' })
        .optional()
        .describe('Адрес входа'),
    })
    .describe('Электронный журнал'),
  loginWays: z.array(loginWay).optional().describe('Как входят: gosuslugi, password, invite-code, qr'),
  paperJournal: paperJournal
    .optional()
    .describe('Бумажный журнал: none — не ведётся, parallel — ведётся параллельно, printout — печатается'),
  roles: z
    .partialRecord(
      roleId,
      z.strictObject({
        title: text.describe('Как должность названа у вас, например: Заместитель директора'),
        contact: contactSchema.optional().describe('Как связаться'),
      }),
    )
    .describe('Роли, которые называет регламент'),
  helper: roleId.describe('Роль из roles, к которой идут с вопросом в первую очередь'),
  rules: z.partialRecord(ruleName, text).default({}).describe('Правила вашего локального акта; имена — в rules.yaml'),
  words: wordsSchema.default({}).describe('Слова, которые у вас свои; остальное — из vocabulary/'),
  site: z
    .url({ protocol: /^https?$/, error: 'нужен адрес с https://' })
    .optional()
    .describe('Адрес этого сайта, когда он опубликован'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'нужен цвет вида #2a3fb0')
    .optional()
    .describe('Цвет ссылок и номеров в светлой теме; должен читаться на белом'),
});

export type Institution = z.output<typeof institutionSchema>;
export type Contact = z.output<typeof contactSchema>;

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
