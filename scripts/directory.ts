// One door to the sites of many institutions: npm run directory [-- --name "Управление образования Липецка"]
// writes dist/_region, a list of all sites that are built in dist, in their own look. See «Many institutions» in README.md.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { institutionIds } from '../src/reader/paths.ts';
import { builtInstitutions } from './directory/built.ts';
import { writeDirectory } from './directory/write.ts';
import { projectRoot } from './project-root.ts';
import { DIRECTORY } from './serve/delivered-site.ts';

const { values } = parseArgs({ options: { name: { type: 'string', default: 'Школы и колледжи' } } });
const dist = join(projectRoot, 'dist');
const { built, missing, unknown } = builtInstitutions(projectRoot, institutionIds(projectRoot));
const say = (what: string, ids: readonly string[]): void => {
  if (ids.length > 0) console.error(`${what}: ${ids.join(', ')}`);
};
say('Не собраны и в список не вошли', missing);
say(
  'Собраны для корня сайта, а его адрес не назван. Впишите site в institution.yaml или соберите с BASE_PATH=/{id}/',
  unknown,
);
if (built.length === 0) {
  console.error('Списка нет: сначала соберите сайты, BASE_PATH=/{id}/ npm run build:all');
  process.exit(1);
}
if (unknown.length > 0) process.exit(1);

const unfinished = join(dist, `.${DIRECTORY}-${process.pid}`);
const ready = join(dist, DIRECTORY);
try {
  mkdirSync(unfinished);
  await writeDirectory(built, values.name, unfinished, projectRoot);
  if (existsSync(ready)) rmSync(ready, { recursive: true });
  renameSync(unfinished, ready);
} finally {
  rmSync(unfinished, { recursive: true, force: true });
}
console.log(`${relative(projectRoot, ready)}: сайтов в списке — ${built.length}`);
