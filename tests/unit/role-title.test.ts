import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleTitle } from '../../src/domain/role-title.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { projectRoot } from '../../scripts/project-root.ts';

const { institution, words } = readContent(projectRoot, 'btotis').content;

test('роль зовётся, как её назвало учреждение, а слова в скобках — его словами', () => {
  assert.equal(roleTitle('deputy', institution.data.roles, words), 'Заместитель директора по УВР');
  assert.equal(roleTitle('deputy', { deputy: { title: 'Завуч {org.gen}' } }, words), 'Завуч техникума');
});

test('чего учреждение не назвало, зовётся по словарю, с большой буквы', () => {
  assert.deepEqual(
    (['teacher', 'register-office', 'parent'] as const).map((role) => roleTitle(role, {}, words)),
    ['Преподаватель', 'Учебная часть', 'Родитель'],
  );
});
