// What a new institution is asked: who, where, when, with whom to talk.
import { institutionSchema } from '../../src/schemas/institution.ts';
import type { InstitutionKind } from '../../src/schemas/common.ts';
import type { Answers, Option, Question } from './ask.ts';
import { slugOf } from './slug.ts';
import { isTimeZone, timeZoneOf, timeZones } from './time-zones.ts';
import { readWeek } from './week.ts';

/** What the questions must know of the project. */
export interface InstitutionContext {
  /** Ids that have a folder already. */
  taken: readonly string[];
  /** Files of `content/journals/` with their titles. */
  journals: readonly Option[];
  /** Words that the spelling does not know, and missing «ё». */
  misspelled: (text: string) => string | undefined;
}

/** Words and abbreviations of colleges: ГАПОУ, ЧПОУ, АНПОО. */
const COLLEGE = /колледж|техникум|училищ|(?<![а-яё])[а-яё]*П(?:ОУ|ОО)(?![а-яё])/i;
const PERIODS: Record<InstitutionKind, readonly Option[]> = {
  school: [
    { value: 'quarter', label: 'четверть' },
    { value: 'trimester', label: 'триместр' },
    { value: 'half-year', label: 'полугодие' },
  ],
  college: [
    { value: 'semester', label: 'семестр' },
    { value: 'half-year', label: 'полугодие' },
  ],
};
const MAX_HEADER = 40;

export function institutionQuestions({ taken, journals, misspelled }: InstitutionContext): Question[] {
  const spelled = (answer: string): string | undefined => misspelled(answer);
  return [
    {
      flag: 'name',
      message: 'Как учреждение называется на вывеске?',
      example: 'МБОУ Гимназия № 12 города Липецка',
      problem: (name) => (/[а-яё]/i.test(name) ? undefined : 'напишите название по-русски'),
    },
    {
      flag: 'kind',
      message: 'Школа или колледж?',
      example: 'school',
      initial: ({ name = '' }) => (COLLEGE.test(name) ? 'college' : 'school'),
      options: () => [
        { value: 'school', label: 'школа, гимназия, лицей: уроки, классы, учителя' },
        { value: 'college', label: 'колледж, техникум, училище: занятия, группы, преподаватели' },
      ],
    },
    {
      flag: 'city',
      message: 'В каком городе или посёлке?',
      example: 'Липецк',
      problem: (city) => (/^[А-ЯЁ]/.test(city) ? undefined : 'напишите город с большой буквы: Липецк'),
    },
    {
      flag: 'header',
      message: `Имя для шапки сайта, не длиннее ${MAX_HEADER} знаков`,
      example: 'Гимназия № 12, Липецк',
      initial: ({ name = '', city = '' }) => headerOf(name, city),
      problem: (header) =>
        header.length <= MAX_HEADER
          ? undefined
          : `здесь ${header.length} знаков, а помещается ${MAX_HEADER}: сократите`,
    },
    {
      flag: 'id',
      message: 'Имя папки латиницей: станет именем сайта, потом его не меняют',
      example: 'lipetsk-12',
      initial: (given) => freeId(idOf(given), taken),
      problem: (id) => {
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return 'нужны строчные латинские буквы, цифры и дефисы: lipetsk-12';
        return taken.includes(id)
          ? `папка content/institutions/${id} уже есть. Возьмите другое имя, например ${freeId(id, taken)}`
          : undefined;
      },
    },
    {
      flag: 'timezone',
      message: ({ city = '' }) =>
        `Часовой пояс: ${timeZoneOf(city) === undefined ? `города «${city}» в списке нет, выберите сами` : 'по городу'}`,
      example: 'Europe/Moscow',
      initial: ({ city = '' }) => timeZoneOf(city) ?? 'Europe/Moscow',
      options: ({ city = '' }) => zoneOptions(city),
      problem: (zone) => (isTimeZone(zone) ? undefined : 'такого пояса нет: Europe/Moscow'),
    },
    {
      flag: 'period',
      message: 'За какой период ставят итоговые отметки?',
      example: 'quarter',
      initial: ({ kind }) => PERIODS[kindOf(kind)][0]?.value,
      options: ({ kind }) => PERIODS[kindOf(kind)],
    },
    {
      flag: 'journal',
      message: 'Какой электронный журнал? Нет в списке — общие слова',
      example: 'generic',
      initial: () => 'generic',
      options: () => journals,
    },
    {
      flag: 'journal-address',
      message: 'Адрес входа в журнал',
      example: 'https://journal.example.ru',
      initial: () => '',
      problem: (url) => (isAddress(url) ? undefined : 'нужен полный адрес, с https:// в начале'),
    },
    {
      flag: 'helper',
      message: 'Кто помогает с журналом? Назовите должность',
      example: 'Методист',
      initial: () => 'Администратор журнала',
      problem: spelled,
    },
    {
      flag: 'hours',
      message: 'Когда приходить за помощью? Графика нет — так и напишите: нет',
      example: 'пн-пт 14:30-15:00, сб 10:00-11:00',
      initial: () => 'нет',
      problem: (answer) => {
        const week = readWeek(answer);
        return 'problem' in week ? week.problem : undefined;
      },
    },
    {
      flag: 'place',
      message: 'Где принимают?',
      example: 'кабинет № 18',
      // Hours without a place say nothing.
      initial: (given) => (hasHours(given) ? undefined : ''),
      problem: spelled,
    },
    {
      flag: 'phone',
      message: 'Телефон, если учреждение его публикует',
      example: '+7 (4742) 00-00-00',
      initial: () => '',
      problem: (phone) =>
        /^[+\d][\d\s()-]{4,}(?:,? ?доб\. ?\d+)?$/.test(phone) ? undefined : 'нужны цифры с кодом: +7 (4742) 00-00-00',
    },
    {
      flag: 'email',
      message: 'Почта, если учреждение её публикует',
      example: 'journal@example.ru',
      initial: () => '',
      problem: (email) =>
        /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : 'нужен адрес вида journal@example.ru',
    },
  ];
}

export function hasHours({ hours = 'нет' }: Answers): boolean {
  const week = readWeek(hours);
  return 'slots' in week && week.slots.length > 0;
}

export function kindOf(kind: string | undefined): InstitutionKind {
  return kind === 'college' ? 'college' : 'school';
}

function zoneOptions(city: string): Option[] {
  const own = timeZoneOf(city);
  const known = timeZones.map(([value, label]): Option => ({ value, label: `${label} (${value})` }));
  return own === undefined || known.some(({ value }) => value === own) ? known : [{ value: own, label: own }, ...known];
}

/** «МБОУ Гимназия № 12 города Липецка», «Липецк» → «МБОУ Гимназия № 12, Липецк», or as much as fits. */
export function headerOf(name: string, city: string): string {
  const bare = name.replace(/\s+(?:г\.|города|посёлка|села|станицы)\s*.*$/i, '');
  const whole = city === '' || bare.toLowerCase().includes(city.toLowerCase()) ? bare : `${bare}, ${city}`;
  if (whole.length <= MAX_HEADER) return whole;
  return bare.length <= MAX_HEADER ? bare : `${bare.slice(0, MAX_HEADER - 1).replace(/\s+\S*$/, '')}…`;
}

/** A city and a number are the shortest name: lipetsk-12. */
export function idOf({ name = '', city = '' }: Answers): string {
  const number = /(?:№|N|#)\s*(\d+)/.exec(name)?.[1];
  return number === undefined ? slugOf(`${city} ${name.replace(/^[А-ЯЁ]{3,}\s+/, '')}`) : slugOf(`${city} ${number}`);
}

function freeId(id: string, taken: readonly string[]): string {
  let free = id || 'my-school';
  for (let next = 2; taken.includes(free); next++) free = `${id}-${next}`;
  return free;
}

function isAddress(url: string): boolean {
  return institutionSchema.shape.journal.safeParse({ address: url }).success;
}

/** What the institution calls itself when it is neither of the usual words: гимназия, лицей, техникум. */
export function ownKindOf(name: string, usual: string): string | undefined {
  const words = name.toLowerCase().match(/[а-яё]+(?:-[а-яё]+)*/g) ?? [];
  const found = words.find((word) => nouns.includes(word));
  return found === usual ? undefined : found;
}

const nouns = [
  ...['школа', 'школа-интернат', 'гимназия', 'лицей', 'прогимназия', 'лицей-интернат', 'гимназия-интернат', 'интернат'],
  ...['колледж', 'техникум', 'училище', 'академия', 'институт', 'университет', 'центр', 'корпус', 'комплекс'],
];
