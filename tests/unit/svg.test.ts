import assert from 'node:assert/strict';
import { test } from 'node:test';
import { svgThreats } from '../../src/reader/svg.ts';

const svg = (inside: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>\n${inside}\n</svg>`;

const calm: readonly [name: string, text: string][] = [
  ['фигуры и градиент', svg('<linearGradient id="a"/><rect fill="url(#a)" width="9" height="9"/>')],
  ['ссылка на свою фигуру', svg('<g id="a"/><use xlink:href="#a"/><use href="#a"/>')],
  ['вклеенный рисунок', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ['свой стиль', svg('<style>.a { fill: red; mask: url(#m) }</style>')],
  ['метаданные редактора', svg('<metadata><rdf:RDF xmlns:rdf="x"><cc:license/></rdf:RDF></metadata>')],
];

for (const [name, text] of calm) {
  test(`обычная картинка проходит: ${name}`, () => {
    assert.deepEqual(svgThreats(text), []);
  });
}

const live: readonly [name: string, text: string, message: RegExp][] = [
  ['сценарий', svg('<script>alert(1)</script>'), /элемент <script>/],
  ['сценарий под приставкой', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'), /элемент <x:script>/],
  ['обработчик', svg('<g/>', ' onload="alert(1)"'), /обработчик onload/],
  ['обработчик большими буквами', svg('<g OnClick="alert(1)"/>'), /обработчик OnClick/],
  ['чужой документ внутри', svg('<foreignObject/>'), /элемент <foreignObject>/],
  ['ссылка-сценарий', svg('<a href="javascript:alert(1)"/>'), /ссылка наружу в href/],
  ['ссылка-сценарий знаками', svg('<a xlink:href="java&#115;cript:alert(1)"/>'), /ссылка наружу в xlink:href/],
  ['страница в адресе', svg('<use href="data:text/html,x"/>'), /ссылка наружу в href/],
  ['рисунок-SVG в адресе', svg('<use href="data:image/svg+xml,x#a"/>'), /ссылка наружу в href/],
  ['чужая картинка', svg('<image href="https://evil.example/a.png"/>'), /ссылка наружу в href/],
  ['чужая заливка', svg('<rect fill="url(https://evil.example/a)"/>'), /ссылка наружу в fill/],
  ['чужой стиль', svg('<style>@import "https://evil.example/a.css";</style>'), /ссылка наружу в <style>/],
  ['чужой стиль в CDATA', svg('<style><![CDATA[a{fill:url(//evil.example)}]]></style>'), /ссылка наружу в <style>/],
  ['спрятанные слова стиля', svg('<style>a{fill:u\\72l(//evil.example)}</style>'), /ссылка наружу в <style>/],
  ['ссылка, которая станет сценарием', svg('<a><set attributeName="href" to="#b"/></a>'), /элемент <set>/],
  ['сущности', `<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg('').split('\n').slice(1).join('\n')}`, /сущностей/],
  ['чужая таблица стилей', `<?xml-stylesheet href="a.css"?>${svg('').split('\n')[1]}</svg>`, /<\?xml-stylesheet\?>/],
  ['незакрытый элемент', '<svg><g></svg>', /разметка с ошибкой/],
  ['не SVG', 'просто текст', /разметка с ошибкой/],
];

for (const [name, text, message] of live) {
  test(`опасная картинка названа: ${name}`, () => {
    assert.match(
      svgThreats(text)
        .map((threat) => threat.message)
        .join('\n'),
      message,
    );
  });
}

test('строка названа верно', () => {
  assert.deepEqual(
    svgThreats(svg('<g/>\n<script/>')).map(({ line }) => line),
    [4],
  );
});
