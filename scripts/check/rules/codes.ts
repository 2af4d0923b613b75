import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { authorTexts } from '../texts.ts';

/** A mark in quotes: «Н», «н/а», «осв.». «Е» and «ё» are letters that people mix up, not marks. */
const CODE = /«((?![еёа]»)[а-яё]{1,2}|н\/а|осв\.?|зач\.?|незач\.?)»/gi;

/** A kind of control in quotes, known by its first word; with a full stop, a comma or a number it is a topic. */
const CONTROL =
  /«((?:ответ на|контрольная|самостоятельная|проверочная|лабораторная|практическая|диктант|изложение|сочинение)[^».,\d]*)»/gi;

/** Marks and kinds of control that texts name are in the glossary. */
export function checkCodes(content: Content): Fault[] {
  const terms = new Set(content.glossary.data.flatMap(({ term }) => term.split(/, | \/ | или /)).map(normalize));
  const missing = (name: string): boolean => !terms.has(normalize(name));
  const quoting = authorTexts(content).filter(({ text }) => text.includes('«'));
  return quoting.flatMap((source) => [
    ...[...source.text.matchAll(CODE)]
      .filter(([, code = '']) => missing(code))
      .map(([found]): Fault => ({
        kind: 'code',
        file: source.file,
        line: source.line,
        message: `обозначения ${found} нет в glossary.yaml: добавьте его с kind: mark`,
      })),
    ...[...source.text.matchAll(CONTROL)]
      .filter(([, name = '']) => missing(name))
      .map(([found]): Fault => ({
        kind: 'code',
        file: source.file,
        line: source.line,
        message: `вида контроля ${found} нет в glossary.yaml: добавьте его с kind: control`,
      })),
  ]);
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[.«»]/g, '').trim();
}
