import type { Redirect } from '../ledger.ts';

/** What a server must know of one institution's site. */
export interface DeliveredSite {
  institutionId: string;
  /** Its name, for the person who reads the configuration. */
  title: string;
  /** The path that the site is served under: `/` or `/journal/`. */
  base: string;
  /** The name of its host; absent until the institution names its address. */
  host: string | undefined;
  isHttps: boolean;
  /** The folder that releases are put into; `current` in it leads to the one that is served. */
  folder: string;
  redirects: readonly Redirect[];
}

/** The first lines of every file written for a server. */
export function preamble({ title }: DeliveredSite): string {
  return [
    `# Сайт «${title}»`,
    '# Файл написан командой npm run serve:config. Своё пишите рядом, а не в нём: новая запись его заменит.',
  ].join('\n');
}
