// The cases of what a person calls an institution or a post. Nouns are declined by the library RussianNounsJS; it does
// not know adjectives, of which names need one kind: «системный администратор», «ответственный за журнал».
import library from 'russian-nouns-js';
import { caseNames, type CaseName, type Word } from '../../src/schemas/vocabulary.ts';

type Gender = 'мужской' | 'женский' | 'средний';
type Forms = Record<CaseName, string>;

interface Declined {
  singular: Forms;
  plural: Forms;
}

const engine = new library.Engine();

/** Endings of nouns whose gender the last letter does not tell. */
const MASCULINE_SOFT = /(?:тель|арь|ндель)$/;

/** Endings of an adjective by its gender, hard and soft; `acc` of the animate masculine and of the plural is the genitive. */
const ADJECTIVES = {
  мужской: { hard: ['ого', 'ому', 'ым', 'ом'], soft: ['его', 'ему', 'им', 'ем'] },
  средний: { hard: ['ого', 'ому', 'ым', 'ом'], soft: ['его', 'ему', 'им', 'ем'] },
  женский: { hard: ['ой', 'ой', 'ой', 'ой'], soft: ['ей', 'ей', 'ей', 'ей'] },
} as const;

const ADJECTIVE = /^(.*[а-яё])(ый|ий|ой|ая|яя|ое|ее)$/i;

/** Words that look like adjectives and are nouns. */
const NOUNS = new Set(['лицей', 'музей', 'комментарий', 'санаторий', 'планетарий', 'хозяин']);

/**
 * The twelve forms of a name: adjectives and the noun that they lead to are declined, everything after it stays.
 *
 * @param isPerson whether the name is of a person: «вижу методиста», but «вижу лицей»
 * @returns undefined when the noun's gender cannot be told: then a person is asked
 * @example decline('системный администратор', true)?.gen // 'системного администратора'
 */
export function decline(name: string, isPerson: boolean): Word | undefined {
  const words = name.trim().split(/\s+/);
  const adjectives = words.findIndex((word) => !isAdjective(word));
  // «Ответственный за журнал»: the adjective itself is the name.
  const headless = adjectives === -1 || /^(?:за|по|в|на|с)$/i.test(words[adjectives] ?? '');
  const count = headless ? (adjectives === -1 ? words.length : adjectives) : adjectives + 1;
  const head = words.slice(0, count);
  const noun = headless ? undefined : head.at(-1);
  const gender = noun === undefined ? adjectiveGender(head[0] ?? '') : nounGender(noun);
  if (gender === undefined || head.length === 0) return undefined;
  const declined = head.map((word) =>
    word === noun ? nounForms(word, gender, isPerson) : adjectiveForms(word, gender, isPerson),
  );
  const rest = words.slice(count);
  const forms = (number: keyof Declined): Forms =>
    Object.fromEntries(
      caseNames.map((name) => [name, [...declined.map((word) => word[number][name]), ...rest].join(' ')]),
    ) as Forms;
  return { ...forms('singular'), pl: forms('plural') };
}

function nounForms(word: string, gender: Gender, isPerson: boolean): Declined {
  const parts = word.split('-').map((part) => {
    const lemma = library.createLemma({ text: part, gender: nounGender(part) ?? gender, animate: isPerson });
    const [plural = part] = engine.pluralize(lemma);
    const form = (index: number, number?: string): string =>
      engine.decline(lemma, library.CASES[index] ?? '', number)[0] ?? part;
    return {
      singular: caseNames.map((_, index) => form(index)),
      plural: caseNames.map((_, index) => form(index, plural)),
    };
  });
  const joined = (number: 'singular' | 'plural'): Forms =>
    Object.fromEntries(
      caseNames.map((name, index) => [name, parts.map((part) => part[number][index]).join('-')]),
    ) as Forms;
  return { singular: joined('singular'), plural: joined('plural') };
}

function adjectiveForms(word: string, gender: Gender, isPerson: boolean): Declined {
  const [, stem = word, ending = ''] = ADJECTIVE.exec(word) ?? [];
  const isSoft = /^(?:яя|ее)$/i.test(ending) || (/^ий$/i.test(ending) && !/[гкхжшщч]$/i.test(stem));
  // «Дежурный по школе», but «старший»: after a hissing consonant the endings of cases are soft.
  const isHissing = /[жшщч]$/i.test(stem);
  const [gen, dat, ins, loc] = ADJECTIVES[gender][isSoft || isHissing ? 'soft' : 'hard'].map((it) => stem + it) as [
    string,
    string,
    string,
    string,
  ];
  const velar = /[гкх]$/i.test(stem);
  const i = isSoft || isHissing || velar ? 'и' : 'ы';
  const feminine = gender === 'женский';
  const singular: Forms = {
    nom: word,
    gen,
    dat,
    acc: feminine ? stem + (isSoft ? 'юю' : 'ую') : gender === 'мужской' && isPerson ? gen : word,
    ins: feminine ? ins : stem + `${i}м`,
    loc,
  };
  const plural: Forms = {
    nom: `${stem}${i}е`,
    gen: `${stem}${i}х`,
    dat: `${stem}${i}м`,
    acc: isPerson ? `${stem}${i}х` : `${stem}${i}е`,
    ins: `${stem}${i}ми`,
    loc: `${stem}${i}х`,
  };
  return { singular, plural };
}

function isAdjective(word: string): boolean {
  return ADJECTIVE.test(word) && !NOUNS.has(word.toLowerCase()) && !/(?:ание|ение|ие|ей|ай|уй)$/i.test(word);
}

function adjectiveGender(word: string): Gender | undefined {
  if (/(?:ая|яя)$/i.test(word)) return 'женский';
  if (/(?:ое|ее)$/i.test(word)) return 'средний';
  return /(?:ый|ий|ой)$/i.test(word) ? 'мужской' : undefined;
}

function nounGender(word: string): Gender | undefined {
  const last = (word.split('-')[0] ?? word).toLowerCase();
  if (/[ая]$/.test(last)) return 'женский';
  if (/[оеё]$/.test(last)) return 'средний';
  if (/ь$/.test(last)) return MASCULINE_SOFT.test(last) ? 'мужской' : /ость$/.test(last) ? 'женский' : undefined;
  return /[бвгджзйклмнпрстфхцчшщ]$/.test(last) ? 'мужской' : undefined;
}
