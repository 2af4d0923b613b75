// Pages that are a few lines of text each, one or two for every page that is read: they ask for no layout.
import { forwardPage } from '../domain/forward-page.ts';
import type { LightPage } from '../domain/light-page.ts';
import { handOverLightPages } from '../reader/handed.ts';
import { leaflets } from './leaflets.ts';
import { forwards } from './ledger.ts';
import { guides, problems, questions } from './pages.ts';
import { guideTwin, problemTwin, questionTwin, twinOf } from './twins.ts';
import { absolute, urls, withoutBase } from './urls.ts';

export const textPages: readonly Extract<LightPage, { text: unknown }>[] = [
  // Permanent numbers and former addresses: printed, dictated and linked to, they only lead on.
  ...forwards.map(({ path, url, title }) => ({
    address: `${path}/`,
    text: () => forwardPage({ url, title, canonical: absolute(url), script: urls.to('/forward.js') }),
  })),
  ...guides.map((guide) => ({ address: withoutBase(twinOf(guide.url)), text: () => guideTwin(guide) })),
  ...problems.map((problem) => ({ address: withoutBase(twinOf(problem.url)), text: () => problemTwin(problem) })),
  ...questions.map((question) => ({ address: withoutBase(twinOf(question.url)), text: () => questionTwin(question) })),
];

/** Hands all light pages, leaflets among them, to whoever builds the site. */
export function handOver(): void {
  handOverLightPages([...textPages, ...leaflets]);
}
