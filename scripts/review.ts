// Что пора перечитать:   npm run review            (все учреждения)
//                        npm run review -- btotis  (одно)
// По-своему:             --today 2027-01-31, --calendar <файл.ics>, --json
// Сроки пишутся и календарём: dist/review-<учреждение>.ics, откройте его в программе-календаре.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reviewFeed } from '../src/domain/feeds/review-feed.ts';
import { reviewsByOwner } from '../src/domain/reviews.ts';
import { roleTitle } from '../src/domain/role-title.ts';
import { UNPUBLISHED } from '../src/domain/urls.ts';
import { ContentError } from '../src/reader/fault.ts';
import { institutionIds } from '../src/reader/paths.ts';
import { readContent } from '../src/reader/read-content.ts';
import type { RoleId } from '../src/schemas/common.ts';
import { errorLines } from './check/reporters/text.ts';
import { projectRoot } from './project-root.ts';
import { reviewedPages } from './review/pages.ts';
import { reviewLines } from './review/lines.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { today: { type: 'string' }, calendar: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const today = values.today ?? new Date().toISOString().slice(0, 10);
const ids = positionals.length > 0 ? positionals : institutionIds(projectRoot);

if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today))) {
  fail(`--today ${today}: нужна дата вида 2027-01-31`);
} else if (values.calendar !== undefined && ids.length > 1) {
  fail('--calendar пишет один файл: назовите учреждение, например npm run review -- btotis --calendar сроки.ics');
} else {
  try {
    ids.forEach(review);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    fail(errorLines(error.faults));
  }
}

function review(id: string): void {
  const { content, faults } = readContent(projectRoot, id);
  if (faults.length > 0) throw new ContentError(faults);
  const titleOf = (role: RoleId): string => roleTitle(role, content.institution.data.roles, content.words);
  const byOwner = reviewsByOwner(reviewedPages(content), today);
  const file = resolve(projectRoot, values.calendar ?? join('dist', `review-${id}.ics`));
  const calendar = reviewFeed(
    {
      name: `Перечитать тексты: ${content.institution.data.name.short}`,
      timeZone: content.institution.data.timezone ?? 'Etc/UTC',
      institutionId: id,
      stamp: today,
      url: content.institution.data.site ?? UNPUBLISHED,
    },
    byOwner,
    titleOf,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, calendar);
  console.log(
    values.json
      ? JSON.stringify({ institution: id, today, owners: Object.fromEntries(byOwner) })
      : [`${id}`, ...reviewLines(byOwner, titleOf), `Календарь: ${relative(projectRoot, file)}`, ''].join('\n'),
  );
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
