// Judges one spoiled copy of the content after another. It runs apart, so that a hang can be ended.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { TextNode } from '../../src/domain/compiled-text.ts';
import { textCompiler } from '../../src/markdown/compile.ts';
import { isCertain, type Fault } from '../../src/reader/fault.ts';
import { readContent, type ReadCache } from '../../src/reader/read-content.ts';
import { checkInstitution, checkWithoutSearch } from '../check/check.ts';
import { allPages } from '../check/content.ts';

/** One case: what was changed in the copy, and whose site is made of it. */
export interface Task {
  institution: string;
  files: readonly string[];
  /** Whether every page is asked for by its own queries as well, which takes seconds. */
  isSearched: boolean;
}

export interface Verdict {
  /** What is wrong with the project, not with the content: nothing when it behaved. */
  problem?: string;
  /** How the case ended. */
  end: 'refused' | 'built';
}

const LETTER = /[а-яё]/i;
const LONGEST_MESSAGE = 1500;
const STACK = /\n\s+at .+:\d+|node_modules|file:\/\//;

const { root } = workerData as { root: string };
/** What is unchanged is not read again, for whichever institution. */
const cache: ReadCache = new Map();

parentPort?.on('message', (task: Task) => parentPort?.postMessage(judged(task)));

function judged({ institution, files, isSearched }: Task): Verdict {
  const forget = (): void => files.forEach((file) => cache.delete(file));
  forget();
  try {
    const faults = (isSearched ? checkInstitution : checkWithoutSearch)(root, institution, cache);
    const unclear = faults.map(unclearIn).find((problem) => problem !== undefined);
    if (unclear !== undefined) return { problem: unclear, end: 'refused' };
    if (faults.some(isCertain)) return { end: 'refused' };
    const problem = problemOfTexts(institution, files);
    return { ...(problem !== undefined && { problem }), end: 'built' };
  } catch (error) {
    return {
      problem: `ошибка вместо замечания: ${error instanceof Error ? error.stack : String(error)}`,
      end: 'refused',
    };
  } finally {
    forget();
  }
}

function unclearIn({ file, message }: Fault): string | undefined {
  if (!file.startsWith('content/')) return `замечание без файла: ${message}`;
  if (!LETTER.test(message)) return `замечание не по-русски: ${message}`;
  if (STACK.test(message)) return `в замечании след ошибки: ${message}`;
  if (message.length > LONGEST_MESSAGE) return `замечание длиной ${message.length} знаков: ${message.slice(0, 200)}`;
  return undefined;
}

/** The texts that a build would make now: those changed, or all of them when what they share was. */
function problemOfTexts(institution: string, files: readonly string[]): string | undefined {
  const { content } = readContent(root, institution, cache);
  const compile = textCompiler({ kind: content.kind, words: content.words, base: '/' });
  const isShared = files.some((file) => /vocabulary|institution\.yaml/.test(file));
  for (const { file, body } of allPages(content)) {
    if (!isShared && !files.includes(file)) continue;
    const problem = problemOfNodes(compile(body.source, file).nodes);
    if (problem !== undefined) return `${file}: ${problem}`;
  }
  return undefined;
}

function problemOfNodes(nodes: readonly TextNode[]): string | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') {
      const found = scriptIn(node);
      if (found !== undefined) return `в тексте страницы код: ${found}`;
    } else {
      const { src } = node.props as { src?: string };
      if (node.name === 'Picture' && src !== undefined && !existsSync(join(root, src))) return `картинки ${src} нет`;
      const inner = problemOfNodes(node.children);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

/** Text is escaped, so every tag that stands in compiled HTML is a tag. */
function scriptIn(html: string): string | undefined {
  const tag = /<(?:script|iframe|object|embed|base|form|style|link|meta)\b[^>]*>/i.exec(html);
  const address = /(?:href|src)="\s*(?!https?:|mailto:|tel:)[a-z]+:[^"]*"/i.exec(html);
  const handler = /<[a-z][^<>]*\son[a-z]+=/i.exec(html.replace(/"[^"]*"/g, '""'));
  const picture = /<img[^>]* src="https?:[^"]*"/i.exec(html);
  return (tag ?? address ?? handler ?? picture)?.[0];
}
