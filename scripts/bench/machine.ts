import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** When and where a measurement was taken: a figure without it says nothing. */
export function machineLine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const versions = ['astro', 'pagefind'].map((name) => `${name} ${versionOf(name)}`).join(', ');
  const day = new Date().toISOString().slice(0, 10);
  return `${day} · ${cores.length} × ${cores[0]?.model.trim() ?? 'CPU'}, ${memory} GiB · node ${process.versions.node}, ${versions}`;
}

function versionOf(packageName: string): string {
  const file = join(projectRoot, 'node_modules', packageName, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
