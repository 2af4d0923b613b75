/** What does not belong into a message about a journal, with what to do instead. */
const SIGNS = [
  {
    id: 'snils',
    pattern: /(?<!\d)\d{3}[-\s]?\d{3}[-\s]?\d{3}[-\s]?\d{2}(?!\d)/,
    advice: 'Похоже на СНИЛС. Уберите его: для ответа он не нужен, а сверяют его лично.',
  },
  {
    id: 'phone',
    pattern: /(?<![\d-])(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/,
    advice: 'Похоже на номер телефона. Уберите его: ответ придёт туда, откуда вы пишете.',
  },
  {
    id: 'password',
    pattern: /(?:парол[а-яё]*|password|пин-?код|код из (?:смс|sms))\s*(?:от\s+[а-яёa-z]+\s*)?[:=—–-]\s*\S/i,
    advice: 'Похоже на пароль или код. Сотрите и смените его: пароль не спрашивает никто из тех, кто помогает.',
  },
  {
    id: 'mark',
    // A surname in any place of a line, and a mark in quotes, after a dash or by its name.
    pattern:
      /(?<![а-яё])[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|ко|ук|юк|ян|дзе|швили|их|ых)(?:[ауеы]|ой|ому|ым|ого)?(?![а-яё])[^.!?\n]{0,60}?(?:(?<![\d.:№-])(?<!№\s)[«"]?[2-5][»"]?(?![\d.:а-яё-]|\s*(?:класс|урок|групп|подгрупп|числ|пар|раз|час|мин|дн|недел|шаг))|двойк|тройк|четв[её]рк|пят[её]рк|н\/а|не аттестован)/,
    advice: 'Похоже, рядом стоят фамилия и отметка. Напишите без фамилии: «один ученик», «№ 7 в списке».',
  },
] as const;

export type WarningId = (typeof SIGNS)[number]['id'];

export interface Warning {
  id: WarningId;
  advice: string;
}

/**
 * What a message should not hold: numbers of documents and telephones, passwords, surnames with marks. It warns and
 * does not forbid: the person sees the text and decides.
 */
export function warningsFor(text: string): Warning[] {
  const found = SIGNS.filter(({ pattern }) => pattern.test(text));
  // Eleven digits in a row are one thing, not two.
  const hasPhone = found.some(({ id }) => id === 'phone');
  return found
    .filter(({ id }) => !(id === 'snils' && hasPhone && !hasOtherSnils(text)))
    .map(({ id, advice }) => ({ id, advice }));
}

function hasOtherSnils(text: string): boolean {
  const withoutPhones = text.replace(new RegExp(SIGNS[1].pattern, 'g'), ' ');
  return SIGNS[0].pattern.test(withoutPhones);
}
