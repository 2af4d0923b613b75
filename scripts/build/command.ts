// The command npm run build: which sites, and what to say of each.
import { chosenInstitution } from '../../src/reader/chosen-institution.ts';
import { institutionIds } from '../../src/reader/paths.ts';
import { clearAfterKilled } from './dist.ts';
import { explain } from './explain.ts';
import { buildMany } from './pool.ts';
import type { Answer } from './worker.ts';
import { projectRoot } from '../project-root.ts';

try {
  clearAfterKilled();
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  if (named.length > 0) await buildAll(named);
  else if (process.argv.includes('--all')) await buildAll(institutionIds(projectRoot));
  else await buildOne(chosenInstitution());
} catch (error) {
  console.error(explain(error));
  // Whatever a failed build has left running must not hold the command.
  process.exit(1);
}

async function buildOne(id: string): Promise<void> {
  const start = performance.now();
  // Astro is of no use to a command that lets other processes build.
  const { buildSite } = await import('./site.ts');
  await buildSite(id);
  sayReady(id, (performance.now() - start) / 1000);
}

async function buildAll(ids: readonly string[]): Promise<void> {
  const faults = new Map<string, string>();
  await buildMany(ids, (answer: Answer) => {
    if ('seconds' in answer) return sayReady(answer.id, answer.seconds);
    faults.set(answer.id, answer.fault);
  });
  clearAfterKilled();
  if (faults.size === 0) return;
  // The same fault of a shared text stops many sites: it is said once.
  for (const fault of new Set(faults.values())) {
    const whose = ids.filter((id) => faults.get(id) === fault);
    console.error(`\n${whose.map((id) => `dist/${id}`).join(', ')}: не собрано, прежний сайт на месте\n${fault}`);
  }
  process.exitCode = 1;
}

function sayReady(id: string, seconds: number): void {
  console.log(`dist/${id}: готово за ${seconds.toFixed(1)} с`);
}
