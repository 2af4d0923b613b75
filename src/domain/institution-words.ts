import type { Institution } from '../schemas/institution.ts';
import type { Vocabulary, Words } from '../schemas/vocabulary.ts';

/** The vocabulary of one institution: the preset of its kind, its own words over it, and its kind of period. */
export function institutionWords(vocabulary: Vocabulary, institution: Pick<Institution, 'words' | 'period'>): Words {
  const period = vocabulary.periods[institution.period];
  return { ...vocabulary.words, ...(period ? { period } : {}), ...institution.words };
}
