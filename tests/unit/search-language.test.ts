import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stemmer } from '@orama/stemmers/russian';
import { projectRoot } from '../../scripts/project-root.ts';
import { wordsOf } from '../../src/domain/search/fold.ts';
import { toLatinLayout, toRussianLayout } from '../../src/domain/search/layout.ts';
import { family, lexeme } from '../../src/domain/search/lexeme.ts';
import { stem } from '../../src/domain/search/stem.ts';
import { transliterations } from '../../src/domain/search/transliteration.ts';
import { slipCost } from '../../src/domain/search/typo.ts';
import { stemGroups } from '../../src/reader/word-forms.ts';

test('стеммер даёт то же, что Snowball, на каждом слове справочника', () => {
  const files = globSync('content/**/*.{mdx,yaml}', { cwd: projectRoot });
  const words = new Set(files.flatMap((file) => wordsOf(readFileSync(join(projectRoot, file), 'utf8'))));
  const russian = [...words].filter((word) => /^[а-я]+$/.test(word));
  assert.ok(russian.length > 3000);
  assert.deepEqual(
    russian.filter((word) => stem(word) !== stemmer(word)),
    [],
  );
});

for (const [first, second] of [
  ['отметка', 'отметок'],
  ['оценка', 'оценок'],
  ['ребенок', 'ребенка'],
  ['день', 'дня'],
  ['замена', 'замену'],
]) {
  test(`словарь форм соединяет «${first}» и «${second}», хотя стеммер их разводит`, () => {
    const groups = stemGroups(new Set([first ?? '', second ?? '']));
    assert.ok(groups.some((group) => group.includes(stem(first ?? '')) && group.includes(stem(second ?? ''))));
  });
}

test('группы форм не зависят ни от порядка слов, ни от того, о чём спрашивали раньше', () => {
  const made = stemGroups(new Set(['отметка', 'ехать']));
  assert.ok(made.some((group) => group.includes('ед') && group.includes('еха')));
  stemGroups(new Set(['ребенок', 'ехать', 'дня']));
  assert.deepEqual(stemGroups(new Set(['ехать', 'отметка'])), made);
});

for (const [verb, noun] of [
  ['выставить', 'выставление'],
  ['исправить', 'исправление'],
  ['загрузить', 'загрузка'],
  ['закрыть', 'закрытие'],
  ['опоздать', 'опоздание'],
]) {
  test(`«${verb}» и «${noun}» — одна семья`, () => {
    assert.equal(family(lexeme(verb ?? '')), family(lexeme(noun ?? '')));
  });
}

test('журнал, журнала и журнале сводятся к одному ключу', () => {
  assert.equal(new Set(['журнал', 'журнала', 'журнале', 'журналом'].map(lexeme)).size, 1);
});

test('чужая раскладка читается в обе стороны', () => {
  assert.equal(toRussianLayout('gfhjkm'), 'пароль');
  assert.equal(toLatinLayout('ыгззщке'), 'support');
});

test('латиница читается по-русски, неоднозначные буквы — всеми способами', () => {
  assert.ok(transliterations('ocenki').includes('оценки'));
  assert.ok(transliterations('zhurnal').includes('журнал'));
});

for (const [typed, meant] of [
  ['dney', 'дней'],
  ['poymu', 'пойму'],
  ['zayavleniyu', 'заявлению'],
  ['shoditsya', 'сходится'],
]) {
  test(`«${typed}» читается и как «${meant}»`, () => assert.ok(transliterations(typed ?? '').includes(meant ?? '')));
}

test('соседняя клавиша и двойная буква дешевле случайной, далёкое слово не подходит вовсе', () => {
  assert.ok(slipCost('парроль', 'пароль', 2) < slipCost('паыроль', 'пароль', 2));
  assert.ok(slipCost('пвроль', 'пароль', 2) < slipCost('пщроль', 'пароль', 2));
  assert.equal(slipCost('журнал', 'пароль', 2), Infinity);
});
