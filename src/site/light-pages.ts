// Pages that are a few lines of text each, one or two for every page that is read: they ask for no layout.
import { forwardPage } from '../domain/forward-page.ts';
import { forwards } from './ledger.ts';
import { guides, problems, questions } from './pages.ts';
import { guideTwin, problemTwin, questionTwin, twinOf } from './twins.ts';
import { absolute, urls } from './urls.ts';

/** A page by its address, without the base path and without a slash at its beginning. */
export interface LightPage {
  address: string;
  text: () => string;
}

const withoutBase = (url: string): string => url.slice(urls.to('/').length);

export const lightPages: readonly LightPage[] = [
  // Permanent numbers and former addresses: printed, dictated and linked to, they only lead on.
  ...forwards.map(({ path, url, title }) => ({
    address: `${path}/`,
    text: () => forwardPage({ url, title, canonical: absolute(url), script: urls.to('/forward.js') }),
  })),
  ...guides.map((guide) => ({ address: withoutBase(twinOf(guide.url)), text: () => guideTwin(guide) })),
  ...problems.map((problem) => ({ address: withoutBase(twinOf(problem.url)), text: () => problemTwin(problem) })),
  ...questions.map((question) => ({ address: withoutBase(twinOf(question.url)), text: () => questionTwin(question) })),
];
