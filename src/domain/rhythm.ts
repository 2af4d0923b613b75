import type { Rhythm } from '../schemas/guide.ts';

/** Titles in the order of a memo: the most frequent work first. Words in braces are the institution's. */
const rhythmTitles = {
  lesson: 'На каждом {lesson.loc}',
  daily: 'Каждый день',
  weekly: 'Каждую неделю',
  'period-end': 'В конце {period.gen}',
  'year-start': 'В начале года',
  'year-end': 'В конце года',
  once: 'Один раз',
  'as-needed': 'Когда понадобится',
} as const satisfies Record<Rhythm, string>;

/** Items by how often they are done, in the order of a memo; empty groups are left out. */
export function rhythmGroups<T>(items: readonly T[], rhythmOf: (item: T) => Rhythm): RhythmGroup<T>[] {
  return (Object.keys(rhythmTitles) as Rhythm[])
    .map((rhythm) => ({
      rhythm,
      title: rhythmTitles[rhythm],
      items: items.filter((item) => rhythmOf(item) === rhythm),
    }))
    .filter((group) => group.items.length > 0);
}

export interface RhythmGroup<T> {
  rhythm: Rhythm;
  title: string;
  items: T[];
}
