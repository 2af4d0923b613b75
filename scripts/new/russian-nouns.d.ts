/** The part of RussianNounsJS that is used: the package brings no types. */
declare module 'russian-nouns-js' {
  interface Lemma {
    text: string;
    gender: 'мужской' | 'женский' | 'средний';
    animate?: boolean;
  }

  class Engine {
    /** Variants, the usual one first. `plural` is the nominative plural and asks for that number. */
    decline(lemma: Lemma, caseName: string, plural?: string): string[];
    pluralize(lemma: Lemma): string[];
  }

  const library: {
    Engine: typeof Engine;
    createLemma(lemma: Lemma): Lemma;
    /** In the order of the school: the six cases and the locative. */
    CASES: readonly string[];
  };
  export default library;
}
