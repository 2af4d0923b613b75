/** One answer of the desk. */
export interface DeskAnswer {
  number: number;
  url: string;
  title: string;
  answer: string;
  /** «Инструкция», «Неполадка», «Вопрос». */
  kind: string;
  area: string;
  audiences: readonly string[];
}

/** What the reader has narrowed the desk to; an empty string lets everything through. */
export interface DeskFilter {
  area: string;
  audience: string;
}

/** @example passes({ area: 'plans', audiences: ['teacher'] }, { area: '', audience: 'parent' }) // false */
export function passes(
  { area, audiences }: Pick<DeskAnswer, 'area' | 'audiences'>,
  { area: wantedArea, audience }: DeskFilter,
): boolean {
  return (wantedArea === '' || area === wantedArea) && (audience === '' || audiences.includes(audience));
}

/** Where an arrow leads in a list of the given length; -1 is the field above it. */
export function stepInList(current: number, step: 1 | -1, length: number): number {
  return Math.min(Math.max(current + step, -1), length - 1);
}
