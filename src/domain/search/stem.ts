// The Snowball stemmer for Russian, https://snowballstem.org/algorithms/russian/stemmer.html. Words come folded: lower
// case, «е» for «ё». Endings are tried from the longest, inside the region after the first vowel.

const GERUND = /(?:(?<=[ая])(?:в|вши|вшись)|ив|ивши|ившись|ыв|ывши|ывшись)$/;
const REFLEXIVE = /с[яь]$/;
const ADJECTIVE = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/;
const PARTICIPLE = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/;
const VERB =
  /(?:(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)|ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю)$/;
const NOUN =
  /(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$/;
const FIRST_VOWEL = /^[^аеиоуыэюя]*[аеиоуыэюя]/;
const REGION_2 = /^[^аеиоуыэюя]*[аеиоуыэюя]+[^аеиоуыэюя]+[аеиоуыэюя]+[^аеиоуыэюя]/;
const DERIVATIONAL = /ость?$/;

/**
 * The stem of a Russian word. A word without Russian vowels comes back as it is.
 *
 * @param word folded
 * @example stem('отметками') // 'отметк'
 */
export function stem(word: string): string {
  let known = remembered.get(word);
  if (known === undefined) {
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(word, (known = stemOf(word)));
  }
  return known;
}

/** Words of a large site: the whole index has those of the head again, and a query those of the keystroke before. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

function stemOf(word: string): string {
  const head = FIRST_VOWEL.exec(word)?.[0];
  if (head === undefined) return word;
  let region = withoutEnding(word.slice(head.length)).replace(/и$/, '');
  const second = REGION_2.exec(word)?.[0].length ?? Infinity;
  const derivational = DERIVATIONAL.exec(region);
  if (derivational && head.length + derivational.index >= second) region = region.slice(0, derivational.index);
  return head + tidy(region);
}

function withoutEnding(region: string): string {
  const gerund = region.replace(GERUND, '');
  if (gerund !== region) return gerund;
  const plain = region.replace(REFLEXIVE, '');
  const adjective = plain.replace(ADJECTIVE, '');
  if (adjective !== plain) return adjective.replace(PARTICIPLE, '');
  const verb = plain.replace(VERB, '');
  return verb === plain ? plain.replace(NOUN, '') : verb;
}

/** Undoes «нн», drops the superlative and the soft sign. */
function tidy(region: string): string {
  if (region.endsWith('нн')) return region.slice(0, -1);
  const superlative = region.replace(/ейше?$/, '');
  if (superlative !== region) return superlative.replace(/нн$/, 'н');
  return region.replace(/ь$/, '');
}
