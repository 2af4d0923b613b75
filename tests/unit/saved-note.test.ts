import assert from 'node:assert/strict';
import { test } from 'node:test';
import { savedWords, withSavedNote } from '../../src/domain/offline/saved-note.ts';

const PAGE =
  '<html><head><title>Часы</title></head><body><main id="content" tabindex="-1"><h1>Часы</h1>' +
  '<p class="status" data-hours-status="week">пн–пт 14:30–15:00</p></main></body></html>';
const note = {
  savedAt: '25 ноября, 14:02',
  reason: 'сети нет',
  help: '/journal/offline/',
  sheet: '/journal/_astro/offline.css',
} as const;

test('сохранённая страница говорит, на когда она верна: сверху и у каждых часов', () => {
  const html = withSavedNote(PAGE, note);
  assert.match(
    html,
    /<main [^>]*><div class="saved-note" role="status"><p>Сети нет\. Это страница по данным на 25 ноября, 14:02\./,
  );
  assert.match(html, /15:00<\/p><p class="saved-hours">По данным на 25 ноября, 14:02, сети нет\.<\/p>/);
  assert.match(html, /href="\/journal\/_astro\/offline\.css"><\/head>/);
  assert.match(html, /href="\/journal\/offline\/"/);
});

test('страница без часов и без листа стилей остаётся собой', () => {
  const html = withSavedNote('<head></head><main><h1>Вопрос</h1></main>', { ...note, sheet: undefined });
  assert.equal(html.replace(/<div class="saved-note".*?<\/div>/, ''), '<head></head><main><h1>Вопрос</h1></main>');
});

test('момент называется по часам читателя, год — только когда он другой', () => {
  const saved = new Date(2026, 10, 25, 14, 2);
  assert.equal(savedWords(saved, new Date(2026, 10, 26)), '25 ноября, 14:02');
  assert.equal(savedWords(saved, new Date(2027, 0, 9)), '25 ноября 2026 г., 14:02');
});
