import { globSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { projectRoot } from '../../scripts/project-root.ts';

export const builtInstitutions = ['lipetsk-5', 'btotis'] as const;

/** One finished page. */
export interface BuiltPage {
  /** Its address, with slashes at both ends; `/404.html` for the error page. */
  path: string;
  $: CheerioAPI;
  /** Whether it only leads to another page. */
  isForward: boolean;
}

/** Every HTML page of a built site. `npm run build:all` must have been run. */
export function builtPages(institutionId: string): BuiltPage[] {
  const folder = join(projectRoot, 'dist', institutionId);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run build:all first`);
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const $ = load(readFileSync(join(folder, file), 'utf8'));
      const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
      return { path, $, isForward: $('meta[http-equiv=refresh]').length > 0 };
    });
}

/** Whether a path of a built site leads to a file. */
export function isServed(institutionId: string, path: string): boolean {
  const file = join(projectRoot, 'dist', institutionId, decodeURI(path));
  return existsSync(path.endsWith('/') ? join(file, 'index.html') : file);
}

/** What a reader sees of a page: no scripts, no hidden words for search. */
export function visibleText($: CheerioAPI): string {
  const body = $('body').clone();
  body.find('script, style, template').remove();
  return body.text().replace(/\s+/g, ' ');
}
