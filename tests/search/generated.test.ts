import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generatedCases } from '../../scripts/bench/search/generated.ts';
import { INSTITUTIONS, type Kind } from '../../scripts/bench/search/golden.ts';
import { headOutcomes } from '../../scripts/bench/search/in-node.ts';
import { byGroup, scoresOf } from '../../scripts/bench/search/scores.ts';
import { wordFormsOf } from '../../scripts/bench/search/word-forms.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { openIndex } from '../../src/domain/search/head-index.ts';
import { headIndexOf } from '../../src/reader/head-index.ts';
import { readContent } from '../../src/reader/read-content.ts';

const SEED = 1;

/** One query of so many is asked: all of them take a minute. */
const SAMPLE = 9;

/** Where most letters are spoiled, less is left to know a page by. */
const FLOORS: Readonly<Record<string, number>> = { all: 0.988, 'typo in every word': 0.97 };
const FLOOR = 0.98;

const contentOf = (kind: Kind) => readContent(projectRoot, INSTITUTIONS[kind]).content;
const contents = { school: contentOf('school'), college: contentOf('college') };
const indexes = { school: openIndex(headIndexOf(contents.school)), college: openIndex(headIndexOf(contents.college)) };
const cases = (['school', 'college'] as const)
  .flatMap((kind) => generatedCases(contents[kind], kind, wordFormsOf(contents[kind]), SEED))
  .filter((_, at) => at % SAMPLE === 0);

for (const [group, outcomes] of byGroup(headOutcomes(cases, indexes))) {
  test(`заголовки и aliases, испорченные способом «${group}», приводят на свою страницу первой`, () => {
    const { first } = scoresOf(outcomes);
    assert.ok(first >= (FLOORS[group] ?? FLOOR), String(first));
  });
}
