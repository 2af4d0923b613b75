import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { authorTexts } from '../texts.ts';

const ACT = /(?:приказ|постановлени|распоряжени|письм|закон)[а-яё]*[^.]{0,60}№\s?\d|(?:ФЗ-\d+|\d+-ФЗ)/i;
const REMINDER = /действующ[а-яё]+ редакци/i;

/** A page that names an act tells the reader to look at its current version. */
export function checkLaw(content: Content): Fault[] {
  const texts = authorTexts(content);
  const reminding = new Set(texts.filter(({ text }) => REMINDER.test(text)).map(({ file }) => file));
  return texts
    .filter(({ file, text }) => ACT.test(text) && !reminding.has(file))
    .map(({ file, line }): Fault => {
      const message = 'назван акт, а совета нет: допишите «проверьте действующую редакцию»';
      return { kind: 'law', file, line, message };
    });
}
