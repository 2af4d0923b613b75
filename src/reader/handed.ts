import type { CompiledText } from '../domain/compiled-text.ts';
import type { LightPage } from '../domain/light-page.ts';
import type { Guide } from '../schemas/guide.ts';
import type { Problem } from '../schemas/problem.ts';
import type { Question } from '../schemas/question.ts';
import { processWide } from './process-wide.ts';

/** A page's front matter as it was validated; its text as the author wrote it, and compiled. */
export interface HandedPage {
  data: Guide | Question | Problem;
  source: string;
  compiled: CompiledText;
}

/**
 * Pages by their files from the project's root. They pass from the content to the pages of the site by memory, for both run in
 * one process: Astro's store would write them down, bundle them as a module of megabytes and read them again.
 */
export function handedPages(): Map<string, HandedPage> {
  return processWide('pages', () => new Map<string, HandedPage>());
}

const light = processWide('light pages', () => ({ pages: undefined as readonly LightPage[] | undefined }));

/** Light pages go the other way: from the pages of the site that is being made to whoever finishes it. */
export function handOverLightPages(pages: readonly LightPage[]): void {
  light.pages = pages;
}

/** The pages that were handed over last; they are given once. */
export function takeLightPages(): readonly LightPage[] {
  const pages = light.pages ?? [];
  light.pages = undefined;
  return pages;
}
