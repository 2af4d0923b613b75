// Builds of made-up handbooks beside Starlight with the same text, and of many institutions with the real one.
//   npm run bench -- build [--sizes 60,1000] [--institutions 20]
// With one of the options, that part alone.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/reader/read-content.ts';
import { BUILD_FLAGS } from '../build/flags.ts';
import { projectRoot } from '../project-root.ts';
import { makeGuides, type MadeGuide } from './build/corpus.ts';
import { costOf, type Cost } from './build/measure.ts';
import {
  copyProject,
  installStarlight,
  ourProject,
  starlightProject,
  starlightVersions,
  withoutCache,
} from './build/projects.ts';
import { copyInstitutions } from './build/institutions.ts';
import { removedInTheEnd } from './build/scratch.ts';

const SEED = 20261121;
const SIZES = '60,1000,5000';
const INSTITUTIONS = '20';
/** Other generators leave compression to the server: ours is compared without it. */
const UNCOMPRESSED = { PRECOMPRESS: 'off' };

const { values: options } = parseArgs({ options: { sizes: { type: 'string' }, institutions: { type: 'string' } } });
const isWhole = options.sizes === undefined && options.institutions === undefined;

/** As npm run build starts it. */
const BUILD = [process.execPath, ...BUILD_FLAGS, 'scripts/build.ts'];
const scratch = mkdtempSync(join(tmpdir(), 'podskazka-bench-'));
/** Starlight's packages are kept for the next time; its sites stand beside them, where they find them. */
const starlightPackages = join(tmpdir(), 'podskazka-bench-starlight');
const starlightSites = join(starlightPackages, `sites-${process.pid}`);
removedInTheEnd(scratch, starlightSites);

if (isWhole || options.sizes !== undefined) await scale((options.sizes ?? SIZES).split(',').map(Number));
if (isWhole || options.institutions !== undefined) await many(Number(options.institutions ?? INSTITUTIONS));

async function scale(counts: readonly number[]): Promise<void> {
  const { content } = readContent(projectRoot, 'lipetsk-5');
  const starlight = installStarlight(starlightPackages);
  console.log('\nA clean build with its search index; guides are made up from the handbook, seed', SEED);
  console.log('Ours has a leaflet, a Markdown twin, a forward of the number and an index entry for each guide.');
  console.log(
    'Whole: with a .br and a .gz beside every text; the ratio is of builds without them, as Starlight makes none.',
  );
  console.log(
    'folder' in starlight ? `Starlight: ${starlightVersions}` : `Starlight is not measured: ${starlight.why}`,
  );
  console.log(
    row('guides', 'ours, CPU s', 'wall s', 'MiB', 'whole, CPU s', 'Starlight, CPU s', 'wall s', 'MiB', 'ratio'),
  );
  const ours: { count: number; cpu: number }[] = [];
  for (const count of counts) {
    const guides = makeGuides(content, count, SEED);
    const our = await ourCost(`ours-${count}`, guides, UNCOMPRESSED);
    const whole = await ourCost(`whole-${count}`, guides, {});
    ours.push({ count, cpu: our.cpu });
    const their = 'folder' in starlight ? await starlightCost(count, guides) : undefined;
    const ratio = their ? (our.cpu / their.cpu).toFixed(2) : '–';
    const theirs = their ? figures(their) : ['–', '–', '–'];
    console.log(row(count, ...figures(our), whole.cpu.toFixed(1), ...theirs, ratio));
  }
  const [first, last] = [ours[0], ours.at(-1)];
  if (first && last && first !== last) {
    const exponent = Math.log(last.cpu / first.cpu) / Math.log(last.count / first.count);
    console.log(`Exponent of CPU from ${first.count} to ${last.count} guides: ${exponent.toFixed(2)}`);
  }
}

/** A build in a folder that has never been built in: nothing is kept from an earlier one. */
function ourCost(name: string, guides: readonly MadeGuide[], env: NodeJS.ProcessEnv): Promise<Cost> {
  const folder = withoutCache(ourProject(join(scratch, name), guides));
  return costOf(BUILD, folder, { INSTITUTION: 'lipetsk-5', ...env });
}

function starlightCost(count: number, guides: readonly MadeGuide[]): Promise<Cost> {
  const folder = starlightProject(join(starlightSites, String(count)), guides);
  return costOf([process.execPath, join(starlightPackages, 'node_modules/astro/bin/astro.mjs'), 'build'], folder);
}

async function many(count: number): Promise<void> {
  console.log('\nInstitutions with the real handbook, clean builds');
  console.log(row('institutions', 'CPU s', 'wall s', 'MiB', 'CPU / one', 'wall / one'));
  const one = await costOf(BUILD, withoutCache(copyProject(join(scratch, 'one'))), { INSTITUTION: 'lipetsk-5' });
  console.log(row(1, ...figures(one), '1.0', '1.0'));
  const folder = withoutCache(copyProject(join(scratch, 'many')));
  copyInstitutions(folder, count);
  const all = await costOf([...BUILD, '--all'], folder);
  console.log(row(count, ...figures(all), (all.cpu / one.cpu).toFixed(1), (all.wall / one.wall).toFixed(1)));
}

function figures({ cpu, wall, memory }: Cost): string[] {
  return [cpu.toFixed(1), wall.toFixed(1), memory.toFixed(0)];
}

function row(...cells: (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).padStart(8)).join(' | ')} |`;
}
