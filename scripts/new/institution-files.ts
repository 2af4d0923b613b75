// The four files of a new institution: the commented models with the answers in their places.
import type { Word } from '../../src/schemas/vocabulary.ts';
import { caseNames } from '../../src/schemas/vocabulary.ts';
import type { Answers } from './ask.ts';
import { fill, yamlValue, type Edit } from './fill.ts';
import { hasHours } from './institution-questions.ts';
import { readWeek } from './week.ts';
import type { Files } from './write.ts';

/** Words that the institution says its own way, with their forms. */
export type OwnWords = Readonly<Record<string, Word>>;

/** The files of an institution, in the order in which a person fills them in. */
export const modelFiles = ['institution.yaml', 'hours.yaml', 'training.yaml', 'regulation.yaml'] as const;

/**
 * @param models texts of content/institutions/_template by their names
 */
export function institutionFiles(models: Files, given: Answers, words: OwnWords): Files {
  return {
    'institution.yaml': institutionFile(models['institution.yaml'] ?? '', given, words),
    'hours.yaml': hoursFile(models['hours.yaml'] ?? '', given),
    'training.yaml': trainingFile(models['training.yaml'] ?? ''),
    'regulation.yaml': fill(models['regulation.yaml'] ?? '', [
      [
        /^# Пункты вашего регламента.*$/,
        '# ЗАМЕНИТЕ: ниже пункты из образца. Перескажите свой регламент своими словами, лишнее удалите.\n# id — постоянный якорь: после публикации не меняется.',
      ],
    ]),
  };
}

function institutionFile(model: string, given: Answers, words: OwnWords): string {
  const { name = '', header = '', kind = '', city = '', timezone = '', period = '', journal = '', helper = '' } = given;
  const contact = [
    ...(given['place'] ? [`      place: ${yamlValue(given['place'])}`] : []),
    ...(given['phone'] ? [`      phone: ${yamlValue(given['phone'])}`] : []),
    ...(given['email'] ? [`      email: ${yamlValue(given['email'])}`] : []),
  ];
  const edits: Edit[] = [
    [/^# Образец учреждения\..*$/, `# ${name}. Всё, что сайт знает об учреждении.`],
    [/^ {2}short: .*$/, `  short: ${yamlValue(name)}   # как на вывеске`],
    [/^ {2}header: .*$/, `  header: ${yamlValue(header)}   # в шапке сайта, до 40 знаков`],
    [/^kind: \S+/, `kind: ${kind}`],
    [/^# city: .*$/, city === '' ? '# city: Город' : `city: ${yamlValue(city)}`],
    [/^timezone: \S+/, `timezone: ${timezone}`],
    [/^period: \S+/, `period: ${period}`],
    [/^ {2}product: \S+/, `  product: ${journal}`],
    ...(given['journal-address']
      ? [[/^ {2}# address: .*$/, `  address: ${yamlValue(given['journal-address'])}`] as const]
      : []),
    [
      /^ {2}admin:\n {4}title: .*\n {4}contact:\n.*\n.*$/,
      ['  admin:', `    title: ${yamlValue(helper)}`, ...(contact.length > 0 ? ['    contact:', ...contact] : [])].join(
        '\n',
      ),
    ],
    [/^rules:\n {2}entry\.deadline: .*$/, '# rules:\n#   entry.deadline: в день проведения, до 18:00'],
  ];
  if (Object.keys(words).length > 0) {
    const lines = Object.entries(words).map(([key, word]) => `  ${key}: ${inline(word)}`);
    edits.push([/^# words:\n# {3}org: .*$/, ['words:', ...lines].join('\n')]);
  }
  return fill(model, edits);
}

function hoursFile(model: string, given: Answers): string {
  const { hours = 'нет', helper = '', place = '' } = given;
  if (!hasHours(given)) {
    return fill(model, [
      [
        /^# Часы консультаций\. [\s\S]*?(?=^# Государственные праздники)/,
        [
          '# Часы консультаций. График появится — замените три строки ниже:',
          '#   status: scheduled',
          '#   place: кабинет № 1',
          '#   who: admin',
          '#   slots:',
          '#     - { day: monday, from: 14:30, to: 15:30 }',
          'status: on-request',
          `note: ${yamlValue(`График консультаций ещё не опубликован. Когда прийти, подскажет ${lowerFirst(helper)}.`)}`,
          'ask: admin',
          '',
        ].join('\n'),
      ],
    ]);
  }
  const week = readWeek(hours);
  const slots = 'slots' in week ? week.slots : [];
  return fill(model, [
    [/^place: .*$/, `place: ${yamlValue(place)}`],
    [
      /^(?: {2}- \{ day: \w+, from: [\d:]+, to: [\d:]+ \}\n)+/,
      slots.map(({ day, from, to }) => `  - { day: ${day}, from: ${from}, to: ${to} }\n`).join(''),
    ],
  ]);
}

/** How often the regulation promises to teach is a fact of the regulation: it is not taken from the model. */
function trainingFile(model: string): string {
  return fill(model, [
    [
      /^rule: \{ atLeast: 1, per: period \}.*$/,
      '# rule: { atLeast: 1, per: period }   # не реже одного раза в период: если регламент так обещает',
    ],
  ]);
}

function inline(word: Word): string {
  if ('indeclinable' in word) return `{ indeclinable: ${yamlValue(word.indeclinable)} }`;
  const forms = (of: Record<(typeof caseNames)[number], string>): string =>
    caseNames.map((name) => `${name}: ${yamlValue(of[name])}`).join(', ');
  return `{ ${forms(word)}${word.pl ? `, pl: { ${forms(word.pl)} }` : ''} }`;
}

function lowerFirst(text: string): string {
  // «ИТ-специалист» stays as it is.
  return /^[А-ЯЁ][а-яё]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
