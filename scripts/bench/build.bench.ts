// Builds of made-up handbooks beside Starlight with the same text, and of many institutions with the real one.
//   npm run bench -- build [--quick] [--only=scale|institutions]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../src/reader/read-content.ts';
import { projectRoot } from '../project-root.ts';
import { makeGuides } from './build/corpus.ts';
import { costOf, type Cost } from './build/measure.ts';
import { copyProject, installStarlight, ourProject, starlightProject, starlightVersions } from './build/projects.ts';
import { copyInstitutions } from './build/institutions.ts';

const SEED = 20261121;
const isQuick = process.argv.includes('--quick');
const only = process.argv.find((option) => option.startsWith('--only='))?.slice('--only='.length);
const sizes = process.argv.find((option) => option.startsWith('--sizes='))?.slice('--sizes='.length);
const counts = sizes ? sizes.split(',').map(Number) : isQuick ? [60, 300] : [60, 1000, 5000];
const institutions = isQuick ? 4 : 20;

const BUILD = [process.execPath, 'scripts/build.ts'];
const scratch = mkdtempSync(join(tmpdir(), 'podskazka-bench-'));
try {
  if (only !== 'institutions') await scale();
  if (only !== 'scale') await many();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function scale(): Promise<void> {
  const { content } = readContent(projectRoot, 'lipetsk-5');
  const starlight = installStarlight(join(tmpdir(), 'podskazka-bench-starlight'));
  console.log('\nA clean build with its search index; guides are made up from the handbook, seed', SEED);
  console.log('Ours has a leaflet, a Markdown twin, a forward of the number and an index entry for each guide.');
  console.log(
    'folder' in starlight ? `Starlight: ${starlightVersions}` : `Starlight is not measured: ${starlight.why}`,
  );
  console.log(row('guides', 'ours, CPU s', 'wall s', 'MiB', 'Starlight, CPU s', 'wall s', 'MiB', 'ours / Starlight'));
  const ours: { count: number; cpu: number }[] = [];
  for (const count of counts) {
    const guides = makeGuides(content, count, SEED);
    const folder = ourProject(join(scratch, `ours-${count}`), guides);
    const our = await costOf(BUILD, folder, { INSTITUTION: 'lipetsk-5' });
    ours.push({ count, cpu: our.cpu });
    rmSync(folder, { recursive: true });
    const their = 'folder' in starlight ? await starlightCost(guides, starlight.folder) : undefined;
    const ratio = their ? (our.cpu / their.cpu).toFixed(2) : '–';
    console.log(row(count, ...figures(our), ...(their ? figures(their) : ['–', '–', '–']), ratio));
  }
  const [first, last] = [ours[0], ours.at(-1)];
  if (first && last && first !== last) {
    const exponent = Math.log(last.cpu / first.cpu) / Math.log(last.count / first.count);
    console.log(`Exponent of CPU from ${first.count} to ${last.count} guides: ${exponent.toFixed(2)}`);
  }
}

async function starlightCost(guides: ReturnType<typeof makeGuides>, packages: string): Promise<Cost> {
  const folder = join(packages, `site-${process.pid}`);
  starlightProject(folder, guides);
  try {
    return await costOf([process.execPath, '../node_modules/astro/bin/astro.mjs', 'build'], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function many(): Promise<void> {
  const folder = copyProject(join(scratch, 'many'));
  console.log('\nInstitutions with the real handbook, clean builds');
  console.log(row('institutions', 'CPU s', 'wall s', 'MiB', 'CPU / one', 'wall / one'));
  const one = await costOf(BUILD, folder, { INSTITUTION: 'lipetsk-5' });
  console.log(row(1, ...figures(one), '1.0', '1.0'));
  copyInstitutions(folder, institutions);
  for (const made of ['dist', '.astro']) rmSync(join(folder, made), { recursive: true, force: true });
  const all = await costOf([...BUILD, '--all'], folder);
  console.log(row(institutions, ...figures(all), (all.cpu / one.cpu).toFixed(1), (all.wall / one.wall).toFixed(1)));
}

function figures({ cpu, wall, memory }: Cost): string[] {
  return [cpu.toFixed(1), wall.toFixed(1), memory.toFixed(0)];
}

function row(...cells: (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).padStart(8)).join(' | ')} |`;
}
