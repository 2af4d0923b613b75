import type { TagName } from '../../domain/compiled-text.ts';
import Figure from './Figure.astro';
import Indicators from './Indicators.astro';
import Menu from './Menu.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Rule from './Rule.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import WeightedMean from './WeightedMean.astro';

/** What draws the tags of texts. `<Only>` is not among them: it is gone before a text is compiled. */
export const authorComponents = {
  Figure,
  Indicators,
  Menu,
  Note,
  Picture,
  Rule,
  Steps,
  Term,
  WeightedMean,
} satisfies Record<TagName, unknown>;
