import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { institutionIds } from '../../src/reader/paths.ts';
import { seededChance, type Chance } from '../bench/search/distortions.ts';
import { mutationNames, spoil, type MutationName, type Original, type Spoiled } from './mutations.ts';
import type { Task, Verdict } from './worker.ts';

export interface FuzzCase {
  index: number;
  mutation: MutationName;
  file: string;
}

export interface Outcome extends FuzzCase {
  end: Verdict['end'] | 'hung';
  problem?: string;
}

/** A case that asks every page for its own queries takes seconds: one in so many does. */
const SEARCHED = 25;

/** A search of all pages on a busy machine is long; the other cases end within a second. */
const LIMIT = { usual: 30_000, searched: 90_000 } as const;

/** The first case of a worker reads everything. */
const WARMING = 60_000;

/** Tries to find a file that a mutation can spoil. */
const TRIES = 200;

/**
 * Spoils a copy of the content in one way after another and judges what the check says of it.
 *
 * @param projectRoot whose content is copied
 * @param indexes which cases of the seed
 * @param tell of each outcome as it comes
 */
export async function fuzz(
  projectRoot: string,
  seed: number,
  indexes: readonly number[],
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'podskazka-fuzz-'));
  const judge = new Judge(root);
  try {
    cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true });
    const originals = contentFiles(root);
    const ids = institutionIds(root);
    for (const index of indexes) {
      const chance = chanceOf(seed, index);
      const { spoiled, ...known } = made(index, originals, chance);
      const own = /^content\/institutions\/([^/]+)\//.exec(known.file)?.[1];
      const institution = own ?? ids[chance(ids.length)]!;
      put(root, spoiled);
      const verdict = await judge.of({
        institution,
        files: [...spoiled.keys()],
        isSearched: index % SEARCHED === 0,
      });
      putBack(root, spoiled, originals);
      tell({ ...known, ...verdict });
    }
  } finally {
    await judge.end();
    rmSync(root, { recursive: true, force: true });
  }
}

/** The worker with the cases, replaced when it hangs. */
class Judge {
  readonly #root: string;
  #worker: Worker | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  async of(task: Task): Promise<Verdict | { end: 'hung'; problem: string }> {
    const isNew = this.#worker === undefined;
    const worker = (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { root: this.#root },
    }));
    const limit = (task.isSearched ? LIMIT.searched : LIMIT.usual) + (isNew ? WARMING : 0);
    worker.postMessage(task);
    const listening = new AbortController();
    const { signal } = listening;
    const verdict = await Promise.race([
      once(worker, 'message', { signal }).then(([answer]) => answer as Verdict),
      // Memory is over, or something has ended the whole process.
      once(worker, 'exit', { signal }).then((): Verdict => ({ end: 'refused', problem: 'процесс завершился' })),
      setTimeout(limit, undefined, { signal }),
    ]).catch((error: unknown): Verdict => ({ end: 'refused', problem: `процесс упал: ${String(error)}` }));
    listening.abort();
    if (verdict !== undefined && !verdict.problem?.startsWith('процесс')) return verdict;
    await this.end();
    return verdict ?? { end: 'hung', problem: `нет ответа за ${limit / 1000} с` };
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** The same case for the same seed and number, whatever cases go before it. */
function chanceOf(seed: number, index: number): Chance {
  const chance = seededChance(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  for (let step = 0; step < 8; step++) chance(2);
  return chance;
}

function made(index: number, originals: readonly Original[], chance: Chance): FuzzCase & { spoiled: Spoiled } {
  const mutation = mutationNames[index % mutationNames.length]!;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const original = originals[chance(originals.length)]!;
    const spoiled = spoil(mutation, original, chance);
    if (spoiled !== undefined) return { index, mutation, file: original.file, spoiled };
  }
  throw new Error(`no file to spoil by «${mutation}»`);
}

/** Texts and data of authors, without models to copy. */
function contentFiles(root: string): Original[] {
  const all = globSync('content/**/*.{mdx,yaml}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const files = all.filter((file) => !file.includes('/_')).sort();
  // As many data files as pages: there are few, and each means much.
  const data = files.filter((file) => file.endsWith('.yaml'));
  const pages = files.filter((file) => file.endsWith('.mdx'));
  const again = Array.from({ length: Math.ceil(pages.length / data.length) }, () => data).flat();
  return [...pages, ...again].map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

function put(root: string, spoiled: Spoiled): void {
  for (const [file, bytes] of spoiled) {
    if (bytes === undefined) rmSync(join(root, file));
    else writeFileSync(join(root, file), bytes);
  }
}

function putBack(root: string, spoiled: Spoiled, originals: readonly Original[]): void {
  for (const file of spoiled.keys()) {
    const original = originals.find((it) => it.file === file);
    if (original) writeFileSync(join(root, file), original.text);
    else rmSync(join(root, file), { force: true });
  }
}
