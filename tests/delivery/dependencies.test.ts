import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  license?: string;
  optional?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
/** Binaries for systems other than that on which the lock was made are only named: scripts/complete-lock.mjs. */
const isOnlyNamed = ({ optional, integrity, license }: Locked): boolean =>
  optional === true && integrity === undefined && license === undefined;

const locked = Object.entries(packages).filter(([path, entry]) => path !== '' && !isOnlyNamed(entry));

/** What may stand in the tree that builds a site. Copyleft of a library (libvips) binds only those who change it. */
const ALLOWED =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|PSF-2\.0|LGPL-3\.0-or-later)( (AND|OR) |\)|$)/;

test('у каждого пакета в замке есть контрольная сумма, и ни один не взят мимо реестра', () => {
  const wrong = locked.filter(
    ([, { integrity, resolved, link }]) =>
      link === true ||
      !/^sha512-/.test(integrity ?? '') ||
      (resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved)),
  );
  assert.deepEqual(
    wrong.map(([path]) => path),
    [],
  );
});

test('в том, из чего собран сайт, только разрешённые лицензии', () => {
  const wrong = locked
    .filter(([, { dev }]) => dev !== true)
    .filter(([, { license }]) => !ALLOWED.test(license ?? ''))
    .map(([path, { license }]) => `${path}: ${license}`);
  assert.deepEqual(wrong, []);
});
