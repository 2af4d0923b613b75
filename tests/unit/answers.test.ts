import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullAddress } from '../../src/domain/answers/address.ts';
import { contactLine, type ContactHours } from '../../src/domain/answers/contact.ts';
import { passes, stepInList } from '../../src/domain/answers/desk.ts';
import { digestText } from '../../src/domain/answers/digest.ts';
import { parseHelped, withHelped } from '../../src/domain/answers/helped.ts';
import { parseRecent, withRecent } from '../../src/domain/answers/recent.ts';
import { answerTexts, stepLink } from '../../src/domain/answers/texts.ts';
import { qrDrawing } from '../../src/domain/qr.ts';

const sent = {
  title: 'Восстановить вход [в дневник]',
  answer: 'Откройте «Госуслуги» & нажмите\u00A0*Войти*, если 2 < 3.',
  link: 'https://help.example/45/',
  contact: 'Не помогло: кабинет №\u00A018, пн–пт 14:30–15:00.',
};

test('ответ копируется тремя строками: суть, ссылка, куда прийти — и без неразрывных пробелов', () => {
  assert.equal(
    answerTexts(sent).plain,
    'Откройте «Госуслуги» & нажмите *Войти*, если 2 < 3.\nhttps://help.example/45/\nНе помогло: кабинет № 18, пн–пт 14:30–15:00.',
  );
});

test('в разметке для чата ссылка подписана, а знаки текста не становятся разметкой', () => {
  assert.equal(
    answerTexts(sent).markdown,
    'Откройте «Госуслуги» & нажмите \\*Войти\\*, если 2 < 3.\n\n[Восстановить вход \\[в дневник\\]](https://help.example/45/)\n\nНе помогло: кабинет № 18, пн–пт 14:30–15:00.',
  );
});

test('в письме знаки текста не становятся тегами', () => {
  assert.equal(
    answerTexts(sent).html,
    '<p>Откройте «Госуслуги» &amp; нажмите *Войти*, если 2 &lt; 3.</p><p><a href="https://help.example/45/">Восстановить вход [в дневник]</a></p><p>Не помогло: кабинет № 18, пн–пт 14:30–15:00.</p>',
  );
});

test('ссылка копируется одна, ссылка на шаг — с якорем', () => {
  assert.equal(answerTexts(sent).link, 'https://help.example/45/');
  assert.equal(stepLink('https://help.example/45/', 'step-3'), 'https://help.example/45/#step-3');
});

const hours: { name: string; hours: ContactHours; expected: string }[] = [
  {
    name: 'график есть: место, время и кто принимает',
    hours: { status: 'scheduled', place: 'Кабинет № 18', summary: 'пн–пт 14:30–15:00', who: 'Ответственный' },
    expected: 'Не помогло: кабинет № 18, пн–пт 14:30–15:00, ответственный.',
  },
  {
    name: 'графика нет: кто поможет и кто назовёт часы',
    hours: { status: 'on-request', ask: 'Ответственный' },
    expected: 'Не помогло: поможет лично администратор журнала. Часы консультаций назовёт ответственный.',
  },
  {
    name: 'графика нет, помогает и назначает часы один человек: он назван один раз',
    hours: { status: 'on-request', ask: 'Администратор журнала' },
    expected: 'Не помогло: поможет лично администратор журнала.',
  },
];

for (const { name, hours: given, expected } of hours) {
  test(`последняя строка ответа, ${name}`, () => {
    assert.equal(contactLine(given, 'Администратор журнала'), expected);
  });
}

test('адрес берётся у сайта, а пока его нет — у открытой страницы', () => {
  assert.equal(fullAddress('/b/45/', 'http://localhost:4321/b/faq/x/', undefined), 'http://localhost:4321/b/45/');
  assert.equal(fullAddress('/45/', 'http://localhost:4321/', 'https://help.example'), 'https://help.example/45/');
});

test('подборка для чата называет раздел и под каждым вопросом ставит ссылку', () => {
  const lines = [
    { title: 'Как убрать «н»?', link: 'https://help.example/349/' },
    { title: 'Кто меняет причину?', link: 'https://help.example/264/' },
  ];
  assert.equal(
    digestText('Посещаемость', lines),
    'Посещаемость. Что обычно спрашивают:\n\n— Как убрать «н»?\nhttps://help.example/349/\n\n— Кто меняет причину?\nhttps://help.example/264/',
  );
});

test('последние ответы: новый сверху, повтор не двоится, хранятся пять', () => {
  assert.deepEqual(withRecent([1, 2, 3, 4, 5], 3), [3, 1, 2, 4, 5]);
  assert.deepEqual(withRecent([1, 2, 3, 4, 5], 9), [9, 1, 2, 3, 4]);
});

for (const stored of [null, 'не json', '{"a":1}', '["1",2.5]']) {
  test(`из хранилища с ${stored} последних ответов не выходит`, () => assert.deepEqual(parseRecent(stored), []));
}

test('«помогло» считается по страницам, а чужое в хранилище не мешает', () => {
  assert.deepEqual(withHelped(withHelped(parseHelped('[1]'), 8), 8), { 8: 2 });
  assert.deepEqual(parseHelped('{"8":2,"9":"x"}'), { 8: 2 });
});

test('отбор по разделу и читателю', () => {
  const answer = { area: 'plans', audiences: ['teacher'] };
  assert.equal(passes(answer, { area: '', audience: '' }), true);
  assert.equal(passes(answer, { area: 'plans', audience: 'teacher' }), true);
  assert.equal(passes(answer, { area: 'support', audience: '' }), false);
  assert.equal(passes(answer, { area: '', audience: 'parent' }), false);
});

test('стрелки не уводят за край списка, а вверх с первого — обратно в поле', () => {
  assert.equal(stepInList(-1, 1, 3), 0);
  assert.equal(stepInList(2, 1, 3), 2);
  assert.equal(stepInList(0, -1, 3), -1);
  assert.equal(stepInList(-1, 1, 0), -1);
});

test('код для телефона — один путь внутри квадрата с полями', () => {
  const { size, path } = qrDrawing('https://help.example/45/');
  const columns = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)];
  assert.ok(columns.length > 50);
  for (const [, x, y, width] of columns) {
    assert.ok(Number(x) >= 4 && Number(x) + Number(width) <= size - 4);
    assert.ok(Number(y) >= 4 && Number(y) < size - 4);
  }
});
