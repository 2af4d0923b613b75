import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from '../../src/domain/ask/browser-name.ts';
import {
  composeReport,
  mailAddress,
  reportSubject,
  reportTemplate,
  type ReportFields,
} from '../../src/domain/ask/report.ts';
import { warningsFor } from '../../src/domain/ask/warnings.ts';

const words = { cohort: 'Класс', subject: 'Предмет' };
const empty: ReportFields = { who: '', cohort: '', subject: '', date: '', did: '', saw: '', browser: '' };
const page = { number: 8, link: 'https://help.example/8/' };

test('сообщение — строка на поле, по порядку, дата по-русски, страница последней', () => {
  const fields = {
    ...empty,
    who: ' учитель ',
    cohort: '8А',
    date: '2026-11-20',
    saw: 'Пустая страница',
    browser: 'Chrome 109',
  };
  assert.equal(
    composeReport(fields, words, page),
    'Кто: учитель\nКласс: 8А\nДата: 20.11.2026\nЧто увидели: Пустая страница\nБраузер: Chrome 109\nНе помогла страница № 8: https://help.example/8/',
  );
});

test('пустых строк в сообщении нет', () => {
  assert.equal(composeReport(empty, words, undefined), '');
});

test('тема письма говорит, что случилось, а не «помогите»', () => {
  assert.equal(
    reportSubject({ cohort: '8А', saw: 'Ошибка 403\nи дальше' }, page),
    'Электронный журнал: 8А: Ошибка 403',
  );
  assert.equal(reportSubject({ cohort: '', saw: '' }, page), 'Электронный журнал: страница № 8');
});

test('почта открывается с текстом: знаки адреса и переносы строк закодированы', () => {
  const address = mailAddress('a@b.ru', 'Тема & дело', 'Раз\nдва?');
  assert.match(address, /^mailto:a@b\.ru\?subject=/);
  const query = new URL(address).searchParams;
  assert.equal(query.get('subject'), 'Тема & дело');
  assert.equal(query.get('body'), 'Раз\r\nдва?');
});

test('образец без скриптов называет каждое поле и что в нём писать', () => {
  const hints = { ...empty, who: 'учитель, родитель', saw: 'текст с экрана' };
  const lines = reportTemplate(words, hints).split('\n');
  assert.equal(lines.length, 7);
  assert.equal(lines[0], 'Кто: … (учитель, родитель)');
});

for (const { text, expected } of [
  { text: 'СНИЛС 112-233-445 95', expected: ['snils'] },
  { text: 'мой 11223344595', expected: ['snils'] },
  { text: 'звоните +7 (474) 212-34-56', expected: ['phone'] },
  { text: 'звоните 89042123456', expected: ['phone'] },
  { text: '8 904 212-34-56, СНИЛС 112-233-445 95', expected: ['snils', 'phone'] },
  { text: 'пароль: kotik2010', expected: ['password'] },
  { text: 'Пароль от дневника — qwerty', expected: ['password'] },
  { text: 'У Петрова стоит «2» за диктант', expected: ['mark'] },
  { text: 'Ивановой поставили двойку', expected: ['mark'] },
  { text: 'Сидоренко н/а', expected: ['mark'] },
  { text: 'Не могу поставить отметку: клетка серая', expected: [] },
  { text: 'Забыл пароль от журнала', expected: [] },
  { text: 'Фамилия Петров не видна в списке', expected: [] },
  { text: 'Одному ученику стоит 2 за диктант', expected: [] },
  { text: 'Иванов на 3-м уроке, 20.11.2026 в 14:30', expected: [] },
  { text: 'Петров из 5а перешёл на 2 урок', expected: [] },
  { text: 'Петрову за контрольную 3, а в дневнике пусто', expected: ['mark'] },
  { text: 'Урок 20.11.2026 в 14:30, кабинет 18', expected: [] },
]) {
  test(`«${text}»: ${expected.length > 0 ? `предупреждает (${expected.join(', ')})` : 'предупреждать не о чем'}`, () => {
    assert.deepEqual(
      warningsFor(text).map(({ id }) => id),
      expected,
    );
  });
}

for (const { agent, expected } of [
  {
    agent:
      'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
    expected: 'Chrome 109, Windows 7',
  },
  {
    agent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 YaBrowser/25.10.0.0 Safari/537.36',
    expected: 'Яндекс Браузер 25, Windows 10 или 11',
  },
  { agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', expected: 'Firefox 140, Linux' },
  {
    agent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    expected: 'Safari 18, iPhone или iPad',
  },
  { agent: 'curl/8', expected: 'curl/8' },
]) {
  test(`браузер назван по-человечески: ${expected}`, () => assert.equal(browserName(agent), expected));
}
