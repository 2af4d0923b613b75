import type { Fault, FaultKind, Fix } from '../../../src/reader/fault.ts';
import { textRule } from '../texts.ts';

interface Pattern {
  kind: FaultKind;
  /** Must have the flag g. */
  pattern: RegExp;
  /** What to write instead. */
  advice: string;
  /** What to write in its place, where there is no choice. */
  fixed?: (found: string) => string;
  /** Whether an institution may write it in its own files. */
  isOwnAllowed?: true;
  isDoubt?: true;
}

const PRODUCTS =
  'Сетев(?:ой|ого|ом) город[а-я]*|Дневник\\.ру|ЭлЖур|МЭШ|БАРС|Аверс|РУОБР|Kundelik|eMaktab|1С:[А-Яа-я ]+|Регион\\.Образование|Дневник ПОО|Сферум';

/** Acts that are no longer in force but are still quoted in other people's regulations (domain notes, §1.9). */
const REPEALED =
  '№\\s?(?:167|1015|442|464|177|582|785|831)(?!\\d)|закон[а-я]* 1992|СанПиН[а-я]* 2\\.4\\.2\\.2821|ГОСТ Р 52872-2012|Минобрнауки';

const patterns: readonly Pattern[] = [
  {
    kind: 'product',
    pattern: new RegExp(`(?<![а-яё])(?:${PRODUCTS})(?![а-яё])`, 'g'),
    advice: 'название продукта в общем тексте: пишите «журнал», слова меню берите тегом <Menu>',
    isOwnAllowed: true,
  },
  {
    kind: 'personal-data',
    pattern: /\b\d{3}-\d{3}-\d{3}[ -]\d{2}\b/g,
    advice: 'похоже на СНИЛС: удалите, примеры пишутся без личных данных',
  },
  {
    kind: 'personal-data',
    pattern: /(?:\+7|\b8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}\b/g,
    advice: 'похоже на телефон: контакты пишутся в institution.yaml',
    isOwnAllowed: true,
  },
  {
    kind: 'personal-data',
    pattern: /[\w.+-]+@[\w-]+\.[a-z]{2,}/gi,
    advice: 'похоже на почту: контакты пишутся в institution.yaml',
    isOwnAllowed: true,
  },
  {
    kind: 'personal-data',
    pattern: /парол[ья]:\s*[\w!@#$%^&*]{4,}/gi,
    advice: 'похоже на пароль: удалите и смените его',
  },
  {
    kind: 'law',
    pattern: new RegExp(REPEALED, 'g'),
    advice: 'акт больше не действует: найдите действующий или обойдитесь без ссылки',
  },
  { kind: 'frame', pattern: /ЗАПОЛНИТЕ:?/g, advice: 'осталась заготовка: напишите своё, а это слово удалите' },
  {
    kind: 'typography',
    pattern: /(?<!=)"[^"\n]*[а-яё][^"\n]*"/gi,
    advice: 'прямые кавычки: поставьте «ёлочки»',
    fixed: (found) => `«${found.slice(1, -1)}»`,
  },
  {
    kind: 'typography',
    pattern: /(?<=[а-яё»)]) - (?=[а-яё«(])/gi,
    advice: 'дефис вместо тире: поставьте « — »',
    fixed: () => ' — ',
  },
  {
    kind: 'typography',
    pattern: /(?<=[а-яё»)]) – (?=[а-яё«(])/gi,
    advice: 'короткое тире: между словами ставится « — »',
    fixed: () => ' — ',
  },
  {
    kind: 'typography',
    pattern: /т\.(?:к|д|п|е|н|ч)\./g,
    advice: 'сокращение пишется с пробелом: «т. е.», а лучше словами',
    fixed: (found) => found.replace('.', '. '),
  },
  {
    kind: 'typography',
    pattern: /[а-яё] +[,;:!?]/gi,
    advice: 'лишний пробел перед знаком',
    fixed: (found) => found.replace(/ +/, ''),
  },
  { kind: 'typography', pattern: /\.{3}/g, advice: 'три точки: поставьте «…»', fixed: () => '…' },
  {
    kind: 'typography',
    pattern:
      /(?<![а-яё])(?:необходимо|осуществ[а-яё]+|следует отметить|в случае возникновения|произвести|данн(?:ый|ого|ому|ым|ом) (?:раздел|документ|функционал))(?![а-яё])/gi,
    advice: 'канцелярское слово: скажите глаголом и короче',
    isDoubt: true,
  },
];

/** What never stands in a text: products, personal data, repealed acts, wrong quotes and dashes. */
export const checkForbidden = textRule((source) =>
  patterns
    .filter(({ isOwnAllowed, pattern }) => (source.isShared || !isOwnAllowed) && source.text.search(pattern) !== -1)
    .flatMap(({ kind, pattern, advice, isDoubt, fixed }) =>
      [...source.text.matchAll(pattern)].map(([found]): Fault => ({
        kind,
        file: source.file,
        line: source.line,
        message: `«${found.trim()}» — ${advice}`,
        ...(isDoubt && { isDoubt }),
        ...(fixed && { fix: replacement(source.text, pattern, fixed) }),
      })),
    ),
);

/** Certain only where the source has what the text has, and nothing else that looks like it: quotes of YAML, say. */
function replacement(text: string, pattern: RegExp, fixed: (found: string) => string): Fix {
  const inText = foundIn(text, pattern);
  return {
    lines: text.split('\n').length,
    apply: (source) =>
      foundIn(source, pattern) === inText ? source.replace(pattern, (found) => fixed(found)) : source,
  };
}

function foundIn(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)].map(([found]) => found).join('\n');
}
