import type { HastPluginList, MdastPluginList } from 'satteri';
import { markdownFeatures } from '../reader/body.ts';
import type { InstitutionKind } from '../schemas/common.ts';
import type { Words } from '../schemas/vocabulary.ts';
import { checklistsPlugin } from './checklists.ts';
import { linksPlugin } from './links.ts';
import { onlyPlugin } from './only.ts';
import { stepsPlugin } from './steps.ts';
import { tablesPlugin } from './tables.ts';
import { typographyPlugin } from './typography.ts';
import { wordsPlugin } from './words.ts';

export interface PipelineOptions {
  kind: InstitutionKind;
  words: Words;
  /** The path that the site is served under. */
  base: string;
}

export interface Pipeline {
  features: typeof markdownFeatures;
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
}

/** What a text of one institution goes through. `Only` comes before `words`: dropped text may hold foreign words. */
export function textPipeline({ kind, words, base }: PipelineOptions): Pipeline {
  return {
    features: markdownFeatures,
    mdastPlugins: [onlyPlugin(kind), wordsPlugin(words)],
    hastPlugins: [stepsPlugin(), checklistsPlugin(), tablesPlugin(), linksPlugin(base), typographyPlugin()],
  };
}
