import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { authorTags } from '../../src/domain/author-tags.ts';
import { faultKinds, MANUAL } from '../../src/reader/fault.ts';

const manual = readFileSync(join(projectRoot, 'content/README.md'), 'utf8');
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

test('каждый тег есть в таблице тегов', () => {
  assert.deepEqual(
    Object.keys(authorTags).filter((tag) => !manual.includes(`| \`<${tag}`)),
    [],
  );
});
