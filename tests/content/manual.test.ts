import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkInstitution } from '../../scripts/check/check.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { authorTags } from '../../src/domain/author-tags.ts';
import { faultKinds, faultLine, MANUAL } from '../../src/reader/fault.ts';
import { scratchProject } from '../support/scratch.ts';

const manual = readFileSync(join(projectRoot, 'content/README.md'), 'utf8');
const folder = join(projectRoot, 'content/manual');
const tags = readFileSync(join(folder, 'tags.md'), 'utf8');
const faults = readFileSync(join(projectRoot, MANUAL), 'utf8');

test('у каждого вида ошибок есть раздел руководства с якорем, на который ведёт сообщение, и примером', () => {
  const sections = new Map(
    faults
      .split(/^### /m)
      .slice(1)
      .map((section) => [/^<a id="([a-z-]+)"><\/a>(.*)$/m.exec(section)?.slice(1).join(' '), section]),
  );
  assert.deepEqual(
    [...sections.keys()].sort(),
    Object.entries(faultKinds)
      .map(([kind, title]) => `${kind} ${title}`)
      .sort(),
  );
  const bare = [...sections].filter(([name, text]) => !name?.startsWith('unused ') && !/⛔|```|Что дописать/.test(text));
  assert.deepEqual(
    bare.map(([name]) => name),
    [],
  );
});

test('каждый тег есть в руководстве, со строкой в таблице и примером записи', () => {
  const missing = Object.keys(authorTags).filter((tag) => {
    const isListed = tags.includes(`| \`<${tag}`);
    return !isListed || !tags.split('```').some((part, index) => index % 2 === 1 && part.includes(`<${tag}`));
  });
  assert.deepEqual(missing, []);
});

test('картинки руководства есть, подписаны и вместе легче 300 КБ', () => {
  const shown = [...tags.matchAll(/!\[([^\]]+)\]\((pictures\/[\w-]+\.webp)\)/g)].map(([, , file = '']) => join(folder, file));
  assert.ok(shown.length >= 7);
  assert.deepEqual(shown.sort(), globSync(join(folder, 'pictures/*')).sort());
  const total = shown.reduce((sum, file) => sum + statSync(file).size, 0);
  assert.ok(total < 300 * 1024, `${total}`);
});

test('ссылки руководства ведут на файлы и разделы, которые есть', () => {
  const lost = globSync(['content/README.md', 'content/manual/*.md'], { cwd: projectRoot }).flatMap((file) => {
    const text = readFileSync(join(projectRoot, file), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:https?:|\/)/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const to = path === '' ? join(projectRoot, file) : join(projectRoot, dirname(file), path);
        if (!existsSync(to)) return true;
        return anchor !== undefined && !readFileSync(to, 'utf8').includes(`<a id="${anchor}"></a>`);
      })
      .map((target) => `${file}: ${target}`);
  });
  assert.deepEqual(lost, []);
});

test('пример инструкции из руководства проходит проверку', (context) => {
  const example = /^```\n(---\ntitle: Отметить опоздание[\s\S]*?)^```/m.exec(manual)?.[1] ?? '';
  const root = scratchProject(context, { 'content/guides/attendance/mark-late.mdx': example });
  const faults = checkInstitution(root, 'btotis').filter(({ file, isDoubt }) => file.endsWith('mark-late.mdx') && !isDoubt);
  // Its number and anchors are not in the ledger: that is for --fix.
  assert.deepEqual(
    faults.map(faultLine).filter((line) => !line.includes('Записать: npm run check -- --fix')),
    [],
  );
});
