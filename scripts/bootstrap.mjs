// Entry of `npm start` and `npm test`: sets everything up on a bare machine, then hands over to the project's own Node.
// Plain JavaScript, because it runs on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.installed');

const commands = { start: ['scripts/start.ts'], test: ['scripts/test.ts'] };
const command = commands[/** @type {keyof typeof commands} */ (process.argv[2] ?? '')];
if (!command) {
  console.error(`bootstrap: unknown command "${process.argv[2]}"`);
  process.exit(1);
}

const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash) {
  console.log('Installing packages (once, a minute or two) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lockHash);
}
run('node', [...command, ...process.argv.slice(3)]);

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program}: ${error.message}`);
  if (error || status !== 0) process.exit(status || 1);
}
