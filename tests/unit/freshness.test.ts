import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import ICAL from 'ical.js';
import { newsFeed } from '../../src/domain/feeds/news-feed.ts';
import { reviewFeed } from '../../src/domain/feeds/review-feed.ts';
import { monthTitle } from '../../src/domain/format.ts';
import { ownFreshness, reviewBy, urgencyOf } from '../../src/domain/freshness.ts';
import { byMonth, latestChange, newsOf, type ChangedPage } from '../../src/domain/news.ts';
import { reviewsByOwner, type ReviewedPage } from '../../src/domain/reviews.ts';

const dues = [
  { name: 'через год — в тот же день', reviewed: '2026-11-21', reviewEvery: 12, expected: '2027-11-21' },
  { name: 'в коротком месяце — в последний день', reviewed: '2026-11-30', reviewEvery: 3, expected: '2027-02-28' },
  { name: 'в високосном феврале — двадцать девятого', reviewed: '2027-08-31', reviewEvery: 6, expected: '2028-02-29' },
];
for (const { name, expected, ...dates } of dues) {
  test(`срок проверки: ${name}`, () => assert.equal(reviewBy({ ...dates, owner: 'admin' }), expected));
}

test('сам день срока ещё в срок, следующий — уже нет, за тридцать дней — скоро', () => {
  assert.equal(urgencyOf('2027-11-21', '2027-11-21'), 'soon');
  assert.equal(urgencyOf('2027-11-21', '2027-11-22'), 'overdue');
  assert.equal(urgencyOf('2027-11-21', '2027-10-22'), 'soon');
  assert.equal(urgencyOf('2027-11-21', '2027-10-21'), 'later');
});

test('у страницы без своего срока проверки его и нет', () => {
  assert.equal(ownFreshness({ reviewed: '2026-11-21' }), undefined);
});

const page = (number: number, reviewed: string, owner: ReviewedPage['owner']): ReviewedPage => ({
  number,
  title: `Страница ${number}`,
  file: `content/guides/a/${number}.mdx`,
  reviewed,
  reviewEvery: 12,
  owner,
});
const reviews = reviewsByOwner(
  [page(2, '2026-11-21', 'admin'), page(1, '2026-11-21', 'admin'), page(3, '2025-10-01', 'deputy')],
  '2026-11-25',
);

test('проверки разложены по ответственным: первым тот, у кого срок раньше, внутри — по дню и номеру', () => {
  assert.deepEqual(
    reviews.map(([owner, own]) => [owner, own.map(({ page, urgency }) => `${page.number} ${urgency}`)]),
    [
      ['deputy', ['3 overdue']],
      ['admin', ['1 later', '2 later']],
    ],
  );
});

test('календарь проверок читается чужой программой: день на ответственного и срок', () => {
  const text = reviewFeed(
    {
      name: 'Проверки',
      timeZone: 'Europe/Moscow',
      institutionId: 'test',
      stamp: '2026-11-25',
      url: 'https://a.example/',
    },
    reviews,
    (role) => role,
  );
  const events = new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  assert.deepEqual(
    events.map(({ startDate, summary }) => [startDate.toString(), summary]),
    [
      ['2026-10-01', 'Перечитать 1 страницу: deputy'],
      ['2027-11-21', 'Перечитать 2 страницы: admin'],
    ],
  );
  assert.match(events[1]?.description ?? '', /№ 1\. Страница 1.*\n№ 2\. Страница 2/);
});

const changed: ChangedPage[] = [
  {
    number: 8,
    title: 'Загрузить план',
    url: '/guides/plans/import-plan/',
    kind: 'Инструкция',
    changes: [
      { date: '2026-11-25', what: 'Добавили <пробу> & копию.', why: 'Теряли план.' },
      { date: '2026-09-01', what: 'Первое.', why: 'Почему.' },
    ],
  },
  {
    number: 3,
    title: 'Заполнить урок',
    url: '/guides/training/fill-the-lesson/',
    kind: 'Инструкция',
    changes: [{ date: '2026-11-25', what: 'Другое.', why: 'Потому.' }],
  },
];

test('новости идут от новых к старым, в один день — по номеру, и раскладываются по месяцам', () => {
  const news = newsOf(changed);
  assert.deepEqual(
    news.map(({ date, page }) => `${date} ${page.number}`),
    ['2026-11-25 3', '2026-11-25 8', '2026-09-01 8'],
  );
  assert.deepEqual(
    byMonth(news).map(({ month, items }) => `${monthTitle(month)}: ${items.length}`),
    ['Ноябрь 2026: 2', 'Сентябрь 2026: 1'],
  );
});

test('последнее изменение — самое новое, а без изменений его нет', () => {
  assert.equal(latestChange([...(changed[0]?.changes ?? [])].reverse())?.date, '2026-11-25');
  assert.equal(latestChange([]), undefined);
});

const source = {
  title: 'Новости',
  self: 'https://a.example/feed.xml',
  page: 'https://a.example/news/',
  institutionId: 'test',
  organisation: 'Школа',
  stamp: '2026-11-21',
};

test('лента Atom: вечные адреса записей, дата содержимого, знаки разметки — текстом', () => {
  const text = newsFeed(source, newsOf(changed), (item) => `https://a.example${item.page.url}`);
  const $ = load(text, { xml: true });
  assert.equal($('feed > id').text(), 'tag:podskazka,2026:test/news');
  assert.equal($('feed > updated').text(), '2026-11-25T00:00:00.000Z');
  assert.equal($('feed > link[rel=self]').attr('href'), source.self);
  const entry = $('entry').eq(1);
  assert.equal(entry.children('id').text(), 'tag:podskazka,2026:test/8/2026-11-25');
  assert.equal(entry.children('title').text(), 'Загрузить план');
  assert.equal(entry.children('summary').text(), 'Добавили &lt;пробу&gt; &amp; копию. Теряли план.');
  assert.equal($('entry').length, 3);
});

test('пустая лента — законная лента с датой содержимого', () => {
  const $ = load(
    newsFeed(source, [], () => ''),
    { xml: true },
  );
  assert.equal($('feed > updated').text(), '2026-11-21T00:00:00.000Z');
  assert.equal($('entry').length, 0);
});
