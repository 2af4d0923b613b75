import type { TagName } from '../../domain/compiled-text.ts';
import Figure from './Figure.astro';
import Indicators from './Indicators.astro';
import Menu from './Menu.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Rule from './Rule.astro';
import Term from './Term.astro';
import WeightedMean from './WeightedMean.astro';

/** What draws the tags of texts that are tags still when they are compiled. */
export const authorComponents = {
  Figure,
  Indicators,
  Menu,
  Note,
  Picture,
  Rule,
  Term,
  WeightedMean,
} satisfies Record<TagName, unknown>;
