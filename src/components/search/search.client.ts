// All that a first row takes, and all that other parts of the site share with it: src/integrations/whole-scripts.ts makes
// one file of it, with everything inside.
export { counted } from '../../domain/plural.ts';
export { normalizeQuery, numberOf } from '../../domain/search/query.ts';
export { isRelevant } from '../../domain/search/relevance.ts';
export { find, loadHead, loadWhole, markWords, type Findings, type Found } from './head.client.ts';
export { wearLook } from './look.client.ts';
export { reader, rememberMarks, rememberQuery } from './reader.client.ts';
export { caption, element, segments } from './render.client.ts';
export { startSearch } from './site-search.client.ts';
