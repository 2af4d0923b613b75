import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault } from './fault.ts';

/** Parsed YAML that remembers where each value stands. */
export interface YamlSource {
  file: string;
  data: unknown;
  faults: Fault[];
  /** Line of the value at a path; of its nearest existing parent when the value itself is absent. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Signs of a faulty line that are shown. */
const LONGEST_LINE = 100;

const BRACE_VALUE = /^\s*(?:-\s+)?[\w-]*:?\s*\{[A-Za-z]+(\.[a-z]+)*\}/;

/**
 * Parses YAML of a file or of a front matter.
 *
 * @param firstLine the line of the file on which the YAML begins, from 1
 */
export function parseYamlSource(text: string, file: string, firstLine = 1): YamlSource {
  const { document, lineAt } = parsed(text, firstLine);
  const faults = document.errors.map((error): Fault => {
    const line = lineAt(error.pos[0]);
    return {
      kind: 'yaml',
      file,
      line,
      message: explain(error.code, shortened(text.split('\n')[line - firstLine] ?? '')),
    };
  });
  let data: unknown;
  try {
    data = faults.length > 0 ? undefined : (document.toJS() as unknown);
  } catch {
    // The parser throws only for references: to what is not there, or to so much that no memory would hold it.
    const message =
      'в файле есть ссылки YAML (& и *), которые никуда не ведут или слишком многое повторяют: уберите их';
    faults.push({ kind: 'yaml', file, line: firstLine, message });
  }
  return {
    file,
    data,
    faults: faults.slice(0, 1),
    lineOf: lineFinder(text, firstLine),
  };
}

/**
 * Finds the lines of a text's values. Only what has a fault is asked for its place, and the text is parsed then: as nodes it
 * is a hundred times heavier.
 */
export function lineFinder(text: string, firstLine = 1): YamlSource['lineOf'] {
  return (path) => {
    const { document, lineAt } = parsed(text, firstLine);
    return lineAt(offsetOf(document, path));
  };
}

interface Parsed {
  document: Document;
  lineAt(offset: number): number;
}

/** Faults of a file come one after another. */
let latest: (Parsed & { text: string; firstLine: number }) | undefined;

function parsed(text: string, firstLine: number): Parsed {
  if (latest?.text === text && latest.firstLine === firstLine) return latest;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, strict: true });
  latest = { text, firstLine, document, lineAt: (offset) => firstLine + lineCounter.linePos(offset).line - 1 };
  return latest;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A line as a message shows it: an author needs its beginning to find it. */
function shortened(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function explain(code: string, line: string): string {
  if (BRACE_VALUE.test(line)) {
    return `значение начинается с фигурной скобки: возьмите его в кавычки. Сейчас: ${line.trim()}`;
  }
  if (code === 'DUPLICATE_KEY') return `поле записано дважды: ${line.trim()}. Оставьте одно`;
  if (code === 'TAB_AS_INDENT') return 'отступ сделан табуляцией: замените её пробелами';
  if (code === 'BAD_INDENT') return `сбит отступ: ${line.trim()}. Строки одного уровня начинаются с одного столбца`;
  if (code === 'MISSING_CHAR') return `не хватает кавычки, скобки или двоеточия: ${line.trim()}`;
  return `не удалось прочитать YAML (${code}): ${line.trim()}. Проверьте отступы, двоеточия и кавычки`;
}
