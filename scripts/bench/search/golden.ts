import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createUrls } from '../../../src/domain/urls.ts';
import { projectRoot } from '../../project-root.ts';

const goldenSchema = z.array(
  z.strictObject({
    query: z.string(),
    class: z.string(),
    pages: z.array(z.string()),
    kind: z.enum(['school', 'college']).optional(),
  }),
);

/** The institution that stands for each kind. */
export const INSTITUTIONS = { school: 'lipetsk-5', college: 'btotis' } as const;

export type Kind = keyof typeof INSTITUTIONS;

/** A query with the pages that a fair judge takes as its first answer. */
export interface Case {
  query: string;
  /** Class of the query: exact, speech, typos … */
  group: string;
  kind: Kind;
  /** Addresses inside the site without the first slash; empty for a query that is none of the site's business. */
  urls: string[];
}

/** What the words and weights were chosen by, and what nobody looks into. */
export const HALVES = ['tuning', 'holdout'] as const;

/** Studied failure by failure, besides the tuning half. */
export const STUDIED = ['development', 'wider', 'former'] as const;

const urls = createUrls('/');

/** One part of the golden set, tests/search/golden-*.yaml. */
export function goldenCases(half: (typeof HALVES | typeof STUDIED)[number]): Case[] {
  const file = join(projectRoot, `tests/search/golden-${half}.yaml`);
  return goldenSchema.parse(parse(readFileSync(file, 'utf8'))).map(({ query, class: group, pages, kind }) => ({
    query,
    group,
    kind: kind ?? 'school',
    urls: pages.map((page) => addressOf(page).slice(1)),
  }));
}

function addressOf(page: string): string {
  const [kind = '', ...rest] = page.split('/');
  const id = rest.join('/');
  if (kind === 'guides') return urls.guide(id);
  return kind === 'faq' ? urls.question(id) : urls.problem(id);
}
