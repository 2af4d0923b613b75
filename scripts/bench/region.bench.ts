// What a region costs: institutions of the real handbook are built and measured, a thousand is reckoned from them.
//   npm run bench -- region [--institutions=20]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { copyInstitutions } from './build/institutions.ts';
import { costOf } from './build/measure.ts';
import { copyProject } from './build/projects.ts';

const REGION = 1000;
const MIB = 2 ** 20;

const option = process.argv.find((argument) => argument.startsWith('--institutions='));
const count = Number(option?.slice('--institutions='.length) ?? 20);
const scratch = mkdtempSync(join(tmpdir(), 'podskazka-region-'));
try {
  const folder = copyProject(scratch);
  copyInstitutions(folder, count);
  const cost = await costOf([process.execPath, 'scripts/build.ts', '--all'], folder);
  const dist = join(folder, 'dist');
  const sites = readdirSync(dist);
  const disk = sites.reduce((sum, site) => sum + bytesIn(join(dist, site)), 0) / MIB;
  const files = sites.reduce((sum, site) => sum + filesIn(join(dist, site)).length, 0);
  const packed = packedSize(dist) / MIB;
  const modules = bytesIn(join(projectRoot, 'node_modules')) / MIB;
  console.log(`\nMeasured, ${sites.length} institutions with the real handbook:`);
  console.log(
    `  CPU ${cost.cpu.toFixed(1)} s, ${cost.wall.toFixed(1)} s on the clock, ${cost.memory.toFixed(0)} MiB of memory`,
  );
  console.log(
    `  ${disk.toFixed(0)} MiB and ${files} files on disk, ${packed.toFixed(0)} MiB as tar.gz; packages take ${modules.toFixed(0)} MiB once`,
  );
  const times = REGION / sites.length;
  console.log(`\nReckoned for ${REGION}, each site as dear as those:`);
  console.log(`  CPU ${((cost.cpu * times) / 3600).toFixed(2)} hours, disk ${((disk * times) / 1024).toFixed(1)} GiB,`);
  console.log(`  transfer of the finished sites ${((packed * times) / 1024).toFixed(1)} GiB`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function bytesIn(folder: string): number {
  return filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

/** What goes over the network to the server: a compressed archive of all sites. */
function packedSize(folder: string): number {
  const { stdout, status } = spawnSync('bash', ['-c', 'tar -C "$1" -cf - . | gzip -6 | wc -c', 'bash', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('tar failed');
  return Number(stdout);
}
