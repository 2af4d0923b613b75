/** What a report to the administrator is made of; an empty field is left out. */
export interface ReportFields {
  who: string;
  cohort: string;
  subject: string;
  date: string;
  did: string;
  saw: string;
  browser: string;
}

/** The page that the reader came from, by its permanent number. */
export interface ReportPage {
  number: number;
  link: string;
}

/** The institution's words for what a report names. */
export interface ReportWords {
  /** «Класс», «Группа». */
  cohort: string;
  /** «Предмет», «Дисциплина». */
  subject: string;
}

export const reportFieldIds = [
  'who',
  'cohort',
  'subject',
  'date',
  'did',
  'saw',
  'browser',
] as const satisfies readonly (keyof ReportFields)[];

/** Labels of a report's lines, in the order of the message. */
export function reportLabels({ cohort, subject }: ReportWords): Record<keyof ReportFields, string> {
  return {
    who: 'Кто',
    cohort,
    subject,
    date: 'Дата',
    did: 'Что сделали',
    saw: 'Что увидели',
    browser: 'Браузер',
  };
}

/** The message as it is sent: a line a field, the page last. */
export function composeReport(fields: ReportFields, words: ReportWords, page: ReportPage | undefined): string {
  const labels = reportLabels(words);
  const lines = reportFieldIds
    .filter((id) => fields[id].trim() !== '')
    .map((id) => `${labels[id]}: ${id === 'date' ? russianDay(fields.date) : fields[id].trim()}`);
  if (page) lines.push(`Не помогла страница № ${page.number}: ${page.link}`);
  return lines.join('\n').replace(/[\u00A0\u202F]/g, ' ');
}

/** The message to fill in by hand: every line with its hint. */
export function reportTemplate(words: ReportWords, hints: Record<keyof ReportFields, string>): string {
  const labels = reportLabels(words);
  return reportFieldIds.map((id) => `${labels[id]}: … (${hints[id]})`).join('\n');
}

/** The letter's subject: what a mailbox shows of it. */
export function reportSubject(fields: Pick<ReportFields, 'saw' | 'cohort'>, page: ReportPage | undefined): string {
  const what = fields.saw.trim().split('\n')[0]?.slice(0, 60) ?? '';
  return ['Электронный журнал', fields.cohort.trim(), what || (page ? `страница № ${page.number}` : 'вопрос')]
    .filter(Boolean)
    .join(': ');
}

/** The address that opens the mail program with the message in it. Nothing is sent by the page. */
export function mailAddress(to: string, subject: string, body: string): string {
  const text = encodeURIComponent(body.replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${text}`;
}

/** @example russianDay('2026-11-20') // '20.11.2026' */
function russianDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year === undefined ? day : `${date}.${month}.${year}`;
}
