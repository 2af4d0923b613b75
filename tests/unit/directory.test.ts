import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { directory, searchWords, siteAddress, type BuiltInstitution } from '../../src/domain/directory.ts';
import type { InstitutionKind } from '../../src/schemas/common.ts';
import { projectRoot } from '../../scripts/project-root.ts';

function built(short: string, kind: InstitutionKind, city?: string): BuiltInstitution {
  return {
    institution: { name: { short, header: short }, kind, ...(city === undefined ? {} : { city }) },
    hours: { status: 'on-request', note: '', ask: '', organisation: short, url: `https://a.example/${short}/hours/` },
  };
}

test('города стоят по алфавиту, без города — последними; в городе школы прежде колледжей, номера по порядку', () => {
  const places = directory([
    built('Б', 'school'),
    built('№ 10', 'school', 'Липецк'),
    built('Колледж', 'college', 'Липецк'),
    built('№ 9', 'school', 'Липецк'),
    built('Ё', 'school', 'Елец'),
  ]);
  assert.deepEqual(
    places.map(({ title, count, rows }) => [title, count, ...rows.map(({ name }) => name)]),
    [
      ['Елец', '1 школа', 'Ё'],
      ['Липецк', '2 школы, 1 колледж', '№ 9', '№ 10', 'Колледж'],
      ['Город не назван', '1 школа', 'Б'],
    ],
  );
});

test('сайт под путём стоит на том же хосте, сайт в корне — там, где сам назвал, иначе адреса нет', () => {
  assert.equal(siteAddress({ url: 'https://podskazka.example/btotis/hours/' }, undefined), '/btotis/');
  assert.equal(siteAddress({ url: 'https://a.example/hours/' }, 'https://a.example'), 'https://a.example/');
  assert.equal(siteAddress({ url: 'https://podskazka.example/hours/' }, undefined), undefined);
});

test('ищут без кавычек, знака № и ё', () => {
  assert.equal(searchWords('МБОУ «Лицей №5», посёлок Ёлочка'), 'мбоу лицей 5 поселок елочка');
});

test('в браузере название разбирают на слова так же, как при сборке', () => {
  const script = readFileSync(join(projectRoot, 'scripts/directory/filter.js'), 'utf8');
  const [, source = ''] = /^const wordsOf = ([^]*?);$/m.exec(script) ?? [];
  const wordsOf = new Function(`return ${source}`)() as (text: string) => string[];
  for (const text of ['МБОУ «Лицей №5», посёлок Ёлочка', 'школа-интернат 12', '']) {
    assert.equal(wordsOf(text).join(' '), searchWords(text));
  }
});
