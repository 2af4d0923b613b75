import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { leafletSheet } from '../domain/leaflet.ts';
import { takeLightPages } from '../reader/handed.ts';
import { leanPages } from './lean-pages.ts';
import { LEAFLET_SHEET, LIGHT_PAGES, type Light } from './light-pages.ts';
import { BUNDLE, fileOf } from './page-file.ts';
import type { SearchIndex } from './pagefind.ts';
import { isText, type Compressor } from './precompress.ts';

type PrerenderResult = Exclude<Awaited<ReturnType<AstroPrerenderer['render']>>, Response>;

export interface Pages {
  /** The folder that the site is made in. What pages load is there before the first of them is made. */
  site: string;
  /** The path that the site is served under. */
  base: string;
  /** Browsers that scripts are for. */
  target: string[];
  /** What takes pages: it begins with the first of them. @throws when the site has failed */
  begin(): { index: SearchIndex; compressor: Compressor };
  /** Takes what is to be laid out when all pages are made. */
  light: Light;
}

/**
 * Makes the same pages, each of them finished: it is given to the search index, made lean, written and handed over to be
 * compressed, which other threads and processes do while the next ones are made. It is never read again. Nothing is left for
 * Astro to write: it would send each page four times round its pool of threads, for as long as half the drawing.
 */
export function finishedPages(made: AstroPrerenderer, { site, base, target, begin, light }: Pages): AstroPrerenderer {
  /** Sheets that are made as pages are: pages take them into themselves. */
  const sheets = new Map<string, string>();
  const comingSheets: Promise<unknown>[] = [];
  let lean: ReturnType<typeof leanPages> | undefined;

  const finishPage = async (file: string, page: Promise<Response>): Promise<Response> => {
    const { index, compressor } = begin();
    const html = page.then((response) => (isMade(response) ? response.text() : ''));
    index.add(file, html);
    const [response, text, leanOf] = await Promise.all([page, html, lean, ...comingSheets]);
    if (!leanOf || text === '') return response;
    if (file === LEAFLET_SHEET) {
      const filled = leafletSheet(text);
      light.leaflet = (fields) => leanOf(filled(fields));
      return new Response();
    }
    write(file, Buffer.from(leanOf(text)));
    // Drawing waits for nothing: without a pause, threads that have compressed a page would get no other one.
    await setImmediate();
    await Promise.all([index.room(), compressor.room()]);
    return new Response();
  };
  const finishFile = async (file: string, coming: Promise<Response>): Promise<Response> => {
    const response = await coming;
    if (file === LIGHT_PAGES) {
      light.pages = takeLightPages();
      return new Response();
    }
    if (!isMade(response) || !isText(file)) return response;
    const bytes = Buffer.from(await response.arrayBuffer());
    if (isSheet(file)) sheets.set(file, bytes.toString());
    write(file, bytes);
    return new Response();
  };
  const write = (file: string, bytes: Buffer): void => {
    const { compressor } = begin();
    const path = join(site, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    compressor.add(file, bytes);
  };

  return {
    ...made,
    async getStaticPaths() {
      lean = leanPages(site, base, target, sheets);
      const { compressor } = begin();
      for (const file of loadedFiles(site)) compressor.add(file, readFileSync(join(site, file)));
      const paths = await made.getStaticPaths();
      return [
        ...paths.filter(({ pathname }) => isSheet(pathname)),
        ...paths.filter(({ pathname }) => !isSheet(pathname)),
      ];
    },
    async render(request, options) {
      begin();
      const { type } = options.routeData;
      const path = decodeURI(new URL(request.url).pathname).slice(base.replace(/\/$/, '').length + 1);
      const file = fileOf(path.replace(/\/$/, ''), type);
      const given = Promise.resolve(made.render(request, options));
      const response = given.then((it) => (it instanceof Response ? it : it.response));
      const finished = type === 'page' ? finishPage(file, response) : finishFile(file, response);
      if (isSheet(file)) comingSheets.push(finished);
      return { response: await finished, ...metadataOf(await given) };
    },
  };
}

/** Files of text that stand in a site's folder before its pages do: what they load. */
function loadedFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isText(file) && !file.startsWith(`${BUNDLE}/`));
}

function isSheet(file: string): boolean {
  return file.endsWith('.css');
}

/** Whether it is a page: what leads elsewhere or has failed is for the builder to judge. */
function isMade({ status, body }: Response): boolean {
  return body !== null && (status === 200 || status === 404);
}

function metadataOf(given: Response | PrerenderResult): Omit<PrerenderResult, 'response'> {
  return given instanceof Response || given.metadata === undefined ? {} : { metadata: given.metadata };
}
