// Everything that must hold: formatting, types, content, units, both sites as built, and the sites in real browsers.
// Each step runs even if an earlier one has failed, so that one run tells all; a failed build ends the run.
import { spawn } from 'node:child_process';
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

/** Steps of one stage run at once: each of them by itself keeps one core busy. The others take all cores. */
const stages: readonly (readonly Step[])[] = [
  [
    { name: 'Types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
    { name: 'Formatting', command: ['prettier', '--check', '--log-level=warn', '.'] },
    { name: 'Content', command: ['node', 'scripts/check.ts'] },
  ],
  [{ name: 'Units and faults', command: nodeTests('unit', 'content', 'search'), count: countNodeTests }],
  [{ name: 'Build', command: ['node', 'scripts/build.ts', '--all'], isVital: true }],
  [{ name: 'Built sites', command: nodeTests('build'), count: countNodeTests }],
  [{ name: 'Serving', command: nodeTests('delivery'), count: countNodeTests }],
  [{ name: 'Browsers', command: ['playwright', 'test', '-c', 'tests/playwright.config.ts'], count: countBrowserTests }],
];

rmSync(E2E_REPORT, { force: true });
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const stage of stages) {
  const ends = await Promise.all(stage.map((step) => run(step, stage.length === 1)));
  for (const { counts } of ends) {
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
  }
  if (ends.some(({ step, counts }) => step.isVital && counts.failed > 0)) break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a step. What it says is printed as it comes, or, beside other steps, when it ends. */
async function run(step: Step, isAlone: boolean): Promise<{ step: Step; counts: Counts }> {
  const {
    name,
    command: [program = '', ...args],
    count,
  } = step;
  const start = performance.now();
  const title = `\n── ${name}`;
  if (isAlone) console.log(title);
  const child = spawn(program, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  let output = '';
  let kept = '';
  const say = (text: string): void => {
    if (isAlone) process.stdout.write(text);
    else kept += text;
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    say(text);
  });
  child.stderr.setEncoding('utf8').on('data', say);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (!isAlone) console.log(`${title}\n${kept.trimEnd()}`);
  console.log(`   ${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const counts = count?.(output) ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  // A runner that failed before it counted anything has failed.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) throw new Error(`${name}: no test ran`);
  return { step, counts };
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
