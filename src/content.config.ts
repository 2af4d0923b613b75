// Not by astro:content: Vite would compile all that draws pages before the first text is read.
import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import type { PackedIndex } from './domain/search/pack.ts';
import type { CollectionName } from './integrations/collections.ts';
import { load } from './integrations/loading.ts';
import type { Area } from './schemas/area.ts';
import type { Audience } from './schemas/audience.ts';
import type { CalendarYear } from './schemas/calendar.ts';
import type { GlossaryEntry } from './schemas/glossary.ts';
import type { Hours } from './schemas/hours.ts';
import type { Institution } from './schemas/institution.ts';
import type { Journal } from './schemas/journal.ts';
import type { Numbers } from './schemas/numbers.ts';
import type { Regulation } from './schemas/regulation.ts';
import type { Rule } from './schemas/rule.ts';
import type { Training } from './schemas/training.ts';
import type { Vocabulary } from './schemas/vocabulary.ts';

/** A collection of entries made from the content. The reader has validated them: Astro only needs their type. */
function collection<T>(name: CollectionName) {
  return defineCollection({
    loader: {
      name: 'content',
      load: (context) => {
        load(name, context);
        return Promise.resolve();
      },
    },
    schema: z.custom<T>(),
  });
}

/** A list, as the single entry of its collection. */
interface List<T> {
  items: readonly T[];
}

export const collections = {
  searchIndex: collection<PackedIndex>('searchIndex'),
  areas: collection<List<Area>>('areas'),
  audiences: collection<List<Audience>>('audiences'),
  glossary: collection<List<GlossaryEntry>>('glossary'),
  rules: collection<Rule>('rules'),
  vocabulary: collection<Vocabulary>('vocabulary'),
  journals: collection<Journal>('journals'),
  calendar: collection<CalendarYear>('calendar'),
  institution: collection<Institution>('institution'),
  hours: collection<Hours>('hours'),
  training: collection<Training>('training'),
  regulation: collection<Regulation>('regulation'),
  numbers: collection<Numbers>('numbers'),
  // Their entries only say that they are there: see src/reader/handed.ts.
  guides: collection<object>('guides'),
  questions: collection<object>('questions'),
  problems: collection<object>('problems'),
};
