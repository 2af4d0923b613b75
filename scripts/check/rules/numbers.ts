import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { RESERVED_NUMBER } from '../../../src/schemas/question.ts';
import { allPages } from '../content.ts';

/** A number belongs to one page, and a question's address to one question. */
export function checkNumbers(content: Content): Fault[] {
  const numbers = new Map<number, string>();
  const addresses = new Map<string, string>();
  return [
    ...allPages(content).flatMap(({ file, data, lineOf }): Fault[] => {
      const first = numbers.get(data.number);
      numbers.set(data.number, first ?? file);
      if (first === undefined) return [];
      const message = `номер ${data.number} уже у ${first}: возьмите свободный, например ${freeNumber(content, data.number)}`;
      return [{ kind: 'number', file, line: lineOf(['number']), message }];
    }),
    ...content.questions.flatMap(({ id, file }): Fault[] => {
      const slug = id.split('/').at(-1) ?? id;
      const first = addresses.get(slug);
      addresses.set(slug, first ?? file);
      if (first === undefined) return [];
      return [{ kind: 'number', file, message: `адрес /faq/${slug}/ уже у ${first}: переименуйте файл` }];
    }),
  ];
}

function freeNumber(content: Content, near: number): number {
  const taken = new Set(allPages(content).map(({ data }) => data.number));
  let free = near;
  while (taken.has(free) || free === RESERVED_NUMBER) free++;
  return free;
}
