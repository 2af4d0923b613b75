// What a region costs: institutions of the real handbook are built and measured, a thousand is reckoned from them.
//   npm run bench -- region [--institutions=20]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { regionCost } from '../ci/cost.ts';
import { groups } from '../ci/matrix.ts';
import { projectRoot } from '../project-root.ts';
import { copyInstitutions } from './build/institutions.ts';
import { costOf, type Cost } from './build/measure.ts';
import { copyProject, withoutCache } from './build/projects.ts';
import { removedInTheEnd } from './build/scratch.ts';

const REGION = 1000;

/** Assumed, for it is the engine's affair: seconds for a machine, the checkout and the packages out of the cache. */
const JOB_START = 60;

/** Jobs that GitHub runs at once for a free account. */
const AT_ONCE = 20;

const MIB = 2 ** 20;
const GIB = 2 ** 30;

const { values } = parseArgs({ options: { institutions: { type: 'string', default: '20' } } });
const count = Number(values.institutions);
if (!Number.isInteger(count) || count < 2) throw new Error('--institutions: a number from 2 is needed');

const scratch = mkdtempSync(join(tmpdir(), 'podskazka-region-'));
removedInTheEnd(scratch);

const one = await costOf([process.execPath, 'scripts/build.ts', 'lipetsk-5'], region('one', 2));
say('One institution alone', one);

const folder = region('all', count);
const all = await costOf([process.execPath, 'scripts/build.ts', '--all'], folder);
say(`${count} institutions, one process`, all);

const dist = join(folder, 'dist');
const files = filesIn(dist);
const sizes = files.map((file) => statSync(file).size);
const measured = {
  sites: readdirSync(dist).length,
  cpu: all.cpu,
  cpuOfOne: one.cpu,
  disk: sum(sizes),
  packed: packedSize(dist),
};
console.log(
  `  on disk ${(measured.disk / MIB).toFixed(0)} MiB in ${files.length} files, to send ${(measured.packed / MIB).toFixed(0)} MiB as tar.gz`,
);
const packages = filesIn(join(projectRoot, 'node_modules')).filter((file) => !file.includes('/node_modules/.cache/'));
console.log(`  packages, once: ${(sum(packages.map((file) => statSync(file).size)) / MIB).toFixed(0)} MiB`);

const jobs = groups(Array.from({ length: REGION }, (_, index) => String(index))).length;
const cost = regionCost(measured, REGION, jobs, JOB_START);
console.log(
  `\nReckoned for ${REGION}, ${jobs} jobs of ${cost.sitesOfJob} sites, each on two cores of its own like these.`,
);
console.log(`Assumed: a job takes ${JOB_START} s to start, and no longer on the clock than on processors.`);
console.log(`  one job ${cost.jobMinutes.toFixed(1)} minutes, all of them ${cost.minutes.toFixed(0)};`);
console.log(`  ${AT_ONCE} at once end in ${(Math.ceil(jobs / AT_ONCE) * cost.jobMinutes).toFixed(0)} minutes`);
console.log(`  CPU of the builds ${cost.cpuHours.toFixed(1)} hours`);
console.log(`  disk ${(cost.disk / GIB).toFixed(1)} GiB, to send ${(cost.packed / GIB).toFixed(1)} GiB`);

/** A copy of the project with so many institutions, in which nothing of earlier builds is kept. */
function region(name: string, institutions: number): string {
  const copy = withoutCache(copyProject(join(scratch, name)));
  copyInstitutions(copy, institutions);
  return copy;
}

function say(what: string, { cpu, wall, memory }: Cost): void {
  console.log(`${what}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${memory.toFixed(0)} MiB of memory`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What goes over the network to the server: a compressed archive of all sites. */
function packedSize(of: string): number {
  return Number(
    execFileSync('bash', ['-c', 'set -o pipefail; tar -C "$1" -cf - . | gzip -1 | wc -c', 'bash', of], {
      encoding: 'utf8',
    }),
  );
}
