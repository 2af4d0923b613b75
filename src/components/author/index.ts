import Figure from './Figure.astro';
import Indicators from './Indicators.astro';
import Menu from './Menu.astro';
import Note from './Note.astro';
import Rule from './Rule.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import WeightedMean from './WeightedMean.astro';

/** Tags that texts use without an import. `<Only>` is not among them: it is gone before a text is compiled. */
export const authorComponents = { Figure, Indicators, Menu, Note, Rule, Steps, Term, WeightedMean };
