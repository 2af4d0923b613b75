// Everything that must hold: formatting, types, content, units, both sites as built, and the sites in real browsers.
// Each step runs even if an earlier one has failed, so that one run tells all; a failed build ends the run.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: readonly string[];
  /** How many tests ran; by default the step itself is one test. */
  count?: (output: string) => Counts;
  /** Later steps make no sense without it. */
  isVital?: boolean;
}

const E2E_REPORT = join(projectRoot, 'test-results/e2e.json');

const steps: readonly Step[] = [
  { name: 'Formatting', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'Types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { name: 'Content', command: ['node', 'scripts/check.ts'] },
  { name: 'Units and faults', command: nodeTests('unit', 'content', 'search'), count: countNodeTests },
  { name: 'Build', command: ['node', 'scripts/build.ts', '--all'], isVital: true },
  { name: 'Built sites', command: nodeTests('build'), count: countNodeTests },
  { name: 'Serving', command: nodeTests('delivery'), count: countNodeTests },
  { name: 'Browsers', command: ['playwright', 'test', '-c', 'tests/playwright.config.ts'], count: countBrowserTests },
];

rmSync(E2E_REPORT, { force: true });
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  const start = performance.now();
  console.log(`\n── ${step.name}`);
  const counts = run(step);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
  console.log(`   ${step.name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (counts.failed > 0 && step.isVital) break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run({ name, command: [program = '', ...args], count }: Step): Counts {
  const { status, stdout } = spawnSync(program, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  process.stdout.write(stdout);
  const counted = count?.(stdout) ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  // A runner that failed before it counted anything has failed.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  if (counted.passed + counted.failed === 0) throw new Error(`${name}: no test ran`);
  return counted;
}

/** Two files at once: Node by itself leaves one of two cores idle. */
function nodeTests(...folders: string[]): string[] {
  return [
    'node',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...folders.map((folder) => `tests/${folder}/*.test.ts`),
  ];
}

function countNodeTests(output: string): Counts {
  const number = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') };
}

function countBrowserTests(): Counts {
  const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8')) as {
    stats: { expected: number; unexpected: number; skipped: number; flaky: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
