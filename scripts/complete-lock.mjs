// npm drops from package-lock.json every optional platform package that the registry in use lacks, and `npm ci` then
// refuses the lock (npm/cli#9846). This puts the missing entries back, so that `npm ci` works everywhere.
import { readFileSync, writeFileSync } from 'node:fs';
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const OS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  win: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
};
const RE =
  /(darwin|win32|windows|win|linux|android|freebsd|openbsd|netbsd|sunos|aix)-(x64|arm64|ia32|arm|riscv64|ppc64|s390x|loong64|mips64el)/;
/** the lock key that a dependency of `from` resolves to, if any */
const find = (from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const key = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock.packages[key]) return key;
    if (!at) return undefined;
  }
};
let n = 0;
for (const [from, { optionalDependencies }] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(optionalDependencies ?? {})) {
    const version = range.replace(/^[~^]/, '');
    const found = find(from, name);
    if (found && (range !== version || lock.packages[found].version === version)) continue;
    const m = RE.exec(name);
    const key = found ? `${from}/node_modules/${name}` : `node_modules/${name}`;
    lock.packages[key] = {
      version,
      optional: true,
      cpu: [m ? m[2] : 'wasm32'],
      ...(m ? { os: [OS[m[1]]] } : {}),
      ...(/musl/.test(name) ? { libc: ['musl'] } : /gnu/.test(name) ? { libc: ['glibc'] } : {}),
    };
    n++;
  }
if (n) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${n} optional entries added to package-lock.json`);
