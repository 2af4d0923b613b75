import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, drawnOnce } from '../../src/domain/drawn-once.ts';

test('часть, одинаковая на многих страницах, рисуется один раз', async () => {
  const footer = (): Promise<string> => drawnOnce('footer', () => Promise.resolve('<footer>'));
  assert.equal(await footer(), '<footer>');
  assert.equal(await drawnOnce('footer', () => Promise.reject(new Error('drawn again'))), '<footer>');
  assert.equal(await drawnOnce('header', () => Promise.resolve('<header>')), '<header>');
});

test('равные тексты разных страниц не путаются: узнаётся сам текст, а не то, что в нём', async () => {
  const [guide, question] = [['<p>'], ['<p>']];
  assert.equal(await drawnOnce(guide, () => Promise.resolve('инструкция')), 'инструкция');
  assert.equal(await drawnOnce(question, () => Promise.resolve('вопрос')), 'вопрос');
  assert.equal(await drawnOnce(guide, () => Promise.reject(new Error('drawn again'))), 'инструкция');
});

test('нарисованное берут и потом, а не нарисованное не выдают за пустое', async () => {
  const text = ['<p>'];
  assert.throws(() => drawn(text), /before it is drawn/);
  await drawnOnce(text, () => Promise.resolve('<p>Шаг</p>'));
  assert.equal(drawn(text), '<p>Шаг</p>');
});
