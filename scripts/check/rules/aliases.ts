import { wordsOf } from '../../../src/domain/search/fold.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

/** Phrases without words that say little, by the lists of these. */
const keptOf = new WeakMap<object, Map<string, string>>();

/** An alias speaks for one page, says something, and is not what proves that the page is found. */
export function checkAliases(content: Content): Fault[] {
  const { stopWords, questionWords } = content.search.data;
  const known = keptOf.get(content.search.data) ?? new Map<string, string>();
  keptOf.set(content.search.data, known);
  const saidInVain = new Set([...stopWords, ...questionWords].flatMap(wordsOf));
  // As the index keeps them: «как войти» and «войти» are one alias.
  const kept = (phrase: string): string => {
    let words = known.get(phrase);
    words ??= wordsOf(phrase)
      .filter((word) => !saidInVain.has(word))
      .join(' ');
    known.set(phrase, words);
    return words;
  };
  const owners = new Map<string, { file: string; line: () => number }>();
  return allPages(content).flatMap(({ file, data, lineOf }) => {
    const proofs = new Map(data.foundBy.map((query) => [kept(query), query]));
    return data.aliases.flatMap((alias, at): Fault[] => {
      const line = (): number => lineOf(['aliases', at]);
      const fault = (message: string): Fault[] => [{ kind: 'search', file, line: line(), message }];
      const key = kept(alias);
      if (key === '') return fault(`в словах «${alias}» нечего искать: все они стоят в stopWords и questionWords`);
      const owner = owners.get(key);
      if (owner?.file === file) return fault(`слова «${alias}» записаны дважды`);
      if (owner)
        return fault(`слова «${alias}» уже ведут на ${owner.file}:${owner.line()}: оставьте их одной странице`);
      owners.set(key, { file, line });
      const proof = proofs.get(key);
      return proof === undefined
        ? []
        : fault(`запрос «${proof}» из foundBy повторяет слова из aliases и ничего не доказывает: скажите его иначе`);
    });
  });
}
