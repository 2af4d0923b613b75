import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** What marks a page, or the part of it, that the index takes. */
const MARK = ' data-pagefind-body';

/** Faces that Pagefind has of its own, half a megabyte of them: the site's search has another. */
const FACE = /^pagefind-(?:(?:component-|modular-)?ui|highlight)\.\w+$/;

/** Pages that are made wait for Pagefind; so many are enough. */
const MOST_WAITING = 64;

/** The search index of a site, made while the site's other pages are. Any error fails the build. */
export interface SearchIndex {
  /**
   * Takes a page, if it has something for the index. Pages stand there in the order in which they were named, not in that in
   * which they came to be: an index has the same bytes whenever it is built.
   */
  add(file: string, html: Promise<string>): void;
  /** Whoever has more pages waits until there is room for them. */
  room(): Promise<void>;
  write(folder: string): Promise<void>;
  /** Leaves an index that nobody needs any more. */
  drop(): Promise<void>;
}

/** Indexes are made by one process of Pagefind's, which ends with the last of them. */
let opened = 0;

export function searchIndex(): SearchIndex {
  opened++;
  const index = create();
  let turn: Promise<unknown> = index;
  let waiting = 0;
  let isOpen = true;
  const drop = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    opened--;
    if (opened === 0) await close();
    else await (await index).deleteIndex();
  };
  const add = async (file: string, page: Promise<string>): Promise<void> => {
    const html = await page;
    if (!html.includes(MARK)) return;
    const { errors } = await (await index).addHTMLFile({ sourcePath: file, content: markedPart(html) });
    assertNone(errors, `addHTMLFile ${file}`);
  };
  return {
    add(file, html) {
      waiting++;
      turn = turn.then(() => add(file, html)).finally(() => waiting--);
      // Whoever made the page hears of its faults first; of those of the index, whoever has it written.
      for (const work of [html, turn]) work.catch(() => {});
    },
    async room() {
      if (waiting > MOST_WAITING) await turn;
    },
    async write(folder) {
      await turn;
      assertNone((await (await index).writeFiles({ outputPath: folder })).errors, 'writeFiles');
      for (const file of readdirSync(folder)) if (FACE.test(file)) rmSync(join(folder, file));
      await drop();
    },
    drop,
  };
}

async function create(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'ru' });
  assertNone(errors, 'createIndex');
  if (!index) throw new Error('pagefind: no index was created');
  return index;
}

/** What stands around the marked element says nothing to the index: Pagefind would read it in vain. */
function markedPart(html: string): string {
  const mark = html.indexOf(MARK);
  const start = html.lastIndexOf('<', mark);
  const name = /^[a-z]+/.exec(html.slice(start + 1, mark))?.[0] ?? '';
  const end = html.lastIndexOf(`</${name}>`);
  const isAlone = html.indexOf(MARK, mark + 1) === -1;
  return isAlone && mark < end ? `<html><body>${html.slice(start, end)}</${name}>` : html;
}

function assertNone(errors: readonly string[] | undefined, step: string): void {
  if (errors && errors.length > 0) throw new Error(`pagefind, ${step}: ${errors.join('; ')}`);
}
