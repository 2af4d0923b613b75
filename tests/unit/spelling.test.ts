import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { misspelled } from '../../scripts/check/rules/spelling.ts';
import { authorTexts } from '../../scripts/check/texts.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { isRussian, paradigmsOf } from '../../src/reader/dictionary.ts';
import { readContent } from '../../src/reader/read-content.ts';

/** As people mistype what the handbook is about: a letter lost, doubled, swapped, heard wrong, put in a foreign ending. */
const WRONG = [
  ...['фаил', 'парроль', 'жюрнал', 'журналл', 'журнад', 'учитиль', 'учетелям', 'отметкка', 'отмектка', 'атметка'],
  ...['оценкка', 'аценка', 'оцена', 'расписнаие', 'рассписание', 'росписание', 'дневнек', 'днивник', 'класная'],
  ...['четветрь', 'четверьть', 'тримерст', 'тримместр', 'поурочьный', 'календрано', 'програма', 'програмный'],
  ...['успиваемость', 'успевемость', 'посищаемость', 'посещаимость', 'прапуск', 'пропускк', 'отсутсвует', 'отсуствует'],
  ...[
    'замистить',
    'заменна',
    'выстовить',
    'выставитть',
    'исправте',
    'исправьть',
    'сохранитте',
    'сохронить',
    'нажмитие',
  ],
  ...['открыватся', 'открывоется', 'появляеться', 'администротор', 'админестратор', 'регестрация', 'регистрацыя'],
  ...['колледжж', 'коледж', 'студетн', 'студэнт', 'радитель', 'родетели', 'ученник', 'ученек', 'предмед', 'придмет'],
  ...['черезчурр', 'пожалуста', 'прийдется', 'вообщем', 'извените', 'следущий', 'будующий', 'агенство', 'здраствуйте'],
];

/** Forms far from their lemmas, names, compounds, abbreviations, words of the project's own list. */
const RIGHT = [
  ...[
    'отметок',
    'отметками',
    'дня',
    'ребёнка',
    'людей',
    'журналом',
    'выставит',
    'выставленную',
    'лучше',
    'идёт',
    'шла',
  ],
  ...['Липецк', 'Липецка', 'ЛИПЕЦКА', 'Отчёт', 'ОТЧЁТОВ', 'план-факт', 'календарно-тематическое', 'КТП', 'БТОТиС'],
  ...['сервисами', 'скриншоты', 'офлайн', 'оцениванием', 'КамАЗом'],
];

describe('орфография', () => {
  test('каждая опечатка названа', () => {
    assert.deepEqual(misspelled(WRONG.join(', ')), WRONG);
  });

  test('верные слова не названы: далёкие от начальных формы, имена, сложные слова, сокращения, слова из words.txt', () => {
    assert.deepEqual(misspelled(RIGHT.join(', ')), []);
  });

  test('имя с маленькой буквы — ошибка', () => {
    assert.deepEqual(misspelled('москва, Москва, липецк, липецкой'), ['москва', 'липецк']);
  });

  test('слово в фигурных скобках — дело словаря учреждения', () => {
    assert.deepEqual(misspelled('{парроль} парроль'), ['парроль']);
  });

  test('форма принимается, только если она есть у этого слова', () => {
    assert.ok(isRussian('окна'));
    assert.ok(!isRussian('окноми'));
    assert.deepEqual(
      paradigmsOf('отметок').map(({ forms }) => forms[0]),
      ['отметка'],
    );
  });

  // What is left turns a word into another one, and no dictionary tells that.
  test('из двадцати опечаток в словах справочника проходит не больше одной', () => {
    const spoiled = [...wordsOfHandbook()].flatMap(spoil);
    const passed = spoiled.filter((word) => misspelled(word).length === 0);
    assert.ok(spoiled.length > 10_000);
    assert.ok(passed.length / spoiled.length < 0.05, `${passed.length} of ${spoiled.length}`);
  });
});

function wordsOfHandbook(): Set<string> {
  const texts = ['lipetsk-5', 'btotis'].flatMap((id) => authorTexts(readContent(projectRoot, id).content));
  return new Set(texts.flatMap(({ text }) => text.toLowerCase().match(/[а-яё]{4,}/g) ?? []));
}

/** The word with a letter lost, doubled, swapped with the next and typed as the one beside it in the alphabet. */
function spoil(word: string): string[] {
  const at = word.length >> 1;
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const other = String.fromCharCode(letter.charCodeAt(0) + (letter < 'я' ? 1 : -1));
  const swapped = `${word.slice(0, at - 1)}${letter}${word.charAt(at - 1)}${after}`;
  const made = [before + after, before + letter + letter + after, swapped, before + other + after];
  return made.filter((spelling) => spelling !== word);
}
