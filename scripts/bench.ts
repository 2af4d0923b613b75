// The project's own measurements: npm run bench -- <name> [options]; without a name, the list of them.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { machineLine } from './bench/machine.ts';
import { projectRoot } from './project-root.ts';

const folder = join(projectRoot, 'scripts/bench');
const names = globSync('*.bench.ts', { cwd: folder })
  .map((file) => basename(file, '.bench.ts'))
  .sort();
const [name = '', ...options] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`npm run bench -- <name>, one of: ${names.join(', ')}`);
  process.exit(1);
}
console.log(machineLine());
// Node warns of every new thing that a measurement stands on.
const node = [process.execPath, '--disable-warning=ExperimentalWarning'] as const;
const { status } = spawnSync(node[0], [node[1], join(folder, `${name}.bench.ts`), ...options], { stdio: 'inherit' });
process.exitCode = status ?? 1;
