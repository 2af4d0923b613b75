import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { institutionIds } from '../../src/reader/paths.ts';
import { readInstitution } from '../../src/reader/read-content.ts';
import { personalDataIn } from './personal-data.ts';

/** Data about a person where a reader would see it. */
export interface Finding {
  /** Path from the project's root. */
  file: string;
  line: number;
  what: string;
  text: string;
}

export interface Audit {
  findings: Finding[];
  /** How many files were read. */
  texts: number;
  pages: number;
}

/** What a person or a program reads of a finished site. A calendar names its events by addresses that look like mail. */
const PUBLISHED = '**/*.{html,json,md,txt,xml}';

/**
 * Every text of authors and every page that was built, looked through for data about people.
 *
 * @param root the project's folder
 */
export function audit(root: string): Audit {
  const contacts = new Map(institutionIds(root).map((id) => [id, contactsOf(root, id)]));
  // The manual for authors shows by invented examples what is not to be written.
  const texts = filesOf(root, 'content/**/*.{mdx,yaml}');
  const pages = existsSync(join(root, 'dist')) ? filesOf(root, `dist/${PUBLISHED}`) : [];
  const findings = [...texts, ...pages].flatMap((file) => {
    const institution = /^(?:content\/institutions|dist)\/([^/]+)\//.exec(file)?.[1] ?? '';
    return findingsIn(file, readFileSync(join(root, file), 'utf8'), contacts.get(institution) ?? []);
  });
  return { findings, texts: texts.length, pages: pages.length };
}

function filesOf(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function findingsIn(file: string, text: string, allowed: readonly string[]): Finding[] {
  return personalDataIn(text, allowed).map(({ what, text: found, index }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    what,
    text: found,
  }));
}

/** Names, phones and addresses that the institution gives for its pages. */
function contactsOf(root: string, id: string): string[] {
  const { roles = {} } = readInstitution(root, id).institution;
  return Object.values(roles)
    .flatMap((role) => Object.values(role?.contact ?? {}))
    .filter((value) => typeof value === 'string');
}
