import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLd } from '../../src/domain/structured-data.ts';
import { markdownTwin, type TwinContext } from '../../src/markdown/twin.ts';

const lesson = { nom: 'урок', gen: 'урока', dat: 'уроку', acc: 'урок', ins: 'уроком', loc: 'уроке' };

const context: TwinContext = {
  kind: 'school',
  words: { lesson },
  linkTo: (path) => `https://help.example${path}`,
  tagText: (tag, attributes) => `<${tag}:${Object.values(attributes).join()}>`.replace(/[<>]/g, '~'),
};

const SOURCE = `## Порядок {#steps}

<Steps>

1. **Откройте {lesson.acc}.** <Menu path="lesson" /> Нет его — [найдите](/problems/lesson-missing/).

2. Сохраните<Only kind="college"> пару</Only><Only kind="school"> урок</Only>.

</Steps>

<Note title="О {lesson.loc}">

Первая строка.

</Note>

<Only kind="college">

Не для школы.

</Only>

| Знак | Что значит |
|---|---:|
| н | не был |

- [ ] Готово
- [ ] Проверено
`;

test('двойник в Markdown: без тегов и скобок, с полными ссылками', () => {
  assert.equal(
    markdownTwin(SOURCE, context),
    `## Порядок

1. **Откройте урок.** ~Menu:lesson~ Нет его — [найдите](https://help.example/problems/lesson-missing/).
2. Сохраните урок.

> **О уроке**
>
> Первая строка.

| Знак | Что значит |
| --- | --- |
| н | не был |

- [ ] Готово
- [ ] Проверено`,
  );
});

test('тег, которого нет, останавливает', () => {
  assert.throws(() => markdownTwin('<Nope />', context), /Nope/);
});

test('текст не закрывает блок данных в странице', () => {
  const data = jsonLd({ '@type': 'Thing', name: '</script><b>' });
  assert.ok(!data.includes('<'));
  assert.equal((JSON.parse(data) as { name: string }).name, '</script><b>');
});
