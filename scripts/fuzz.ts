// Испортить тексты и посмотреть, что скажет проверка: npm run fuzz                       (500 случаев)
// Больше или иначе:                                  npm run fuzz -- --cases 2000 --seed 7
// Один случай ещё раз:                               npm run fuzz -- --seed 7 --only 42
import { parseArgs } from 'node:util';
import { counted } from '../src/domain/plural.ts';
import { mutationNames } from './fuzz/mutations.ts';
import { fuzz, type Outcome } from './fuzz/run.ts';
import { projectRoot } from './project-root.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const indexes =
  values.only === undefined ? Array.from({ length: Number(values.cases) }, (_, index) => index) : [Number(values.only)];

const started = Date.now();
const outcomes: Outcome[] = [];
await fuzz(projectRoot, seed, indexes, (outcome) => {
  outcomes.push(outcome);
  if (outcome.problem === undefined) return;
  const { index, mutation, file, problem } = outcome;
  console.error(`✗ ${index}, ${mutation}, ${file}\n  ${problem}\n  npm run fuzz -- --seed ${seed} --only ${index}`);
});

const failed = outcomes.filter(({ problem }) => problem !== undefined).length;
for (const name of mutationNames) {
  const own = outcomes.filter(({ mutation }) => mutation === name);
  const count = (end: Outcome['end']): number => own.filter((it) => it.end === end && it.problem === undefined).length;
  const bad = own.filter(({ problem }) => problem !== undefined).length;
  if (own.length > 0) {
    console.log(
      `${name.padEnd(20)} отказ ${count('refused')}, сайт верен ${count('built')}${bad > 0 ? `, ПЛОХО ${bad}` : ''}`,
    );
  }
}
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(
  `Начало ${seed}. ${counted(outcomes.length, ['случай', 'случая', 'случаев'])} за ${seconds} с, плохо: ${failed}`,
);
if (failed > 0) process.exitCode = 1;
