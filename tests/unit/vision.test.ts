import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chosenVision, keptVision, visionSettings } from '../../src/domain/vision.ts';
import { projectRoot } from '../../scripts/project-root.ts';

test('хранится только то, что отличается от обычного вида', () => {
  assert.equal(keptVision(chosenVision('')), '');
  assert.equal(
    keptVision(
      new Map([
        ['size', '200'],
        ['colors', 'site'],
      ]),
    ),
    'size-200',
  );
});

test('записанное читается обратно, незнакомое становится обычным', () => {
  assert.equal(keptVision(chosenVision('colors-black size-300')), 'size-300 colors-black');
  assert.equal(keptVision(chosenVision('size-9000 colours-black чужое')), '');
});

test('каждый выбор панели нарисован в стилях', () => {
  const css = readFileSync(join(projectRoot, 'src/styles/vision.css'), 'utf8');
  const missing = visionSettings.flatMap(({ id, choices }) =>
    choices
      .slice(1)
      .filter((choice) => !css.includes(`'${id}-${choice.id}'`))
      .map((choice) => `${id}-${choice.id}`),
  );
  // One rule stands for both ways to leave drawn pictures out.
  assert.deepEqual(missing, ['pictures-text']);
});

test('у каждой схемы текст отличается от фона и подложки не меньше чем 7 к 1', () => {
  const css = readFileSync(join(projectRoot, 'src/styles/vision.css'), 'utf8');
  const schemes = [...css.matchAll(/--vision-paper: (#\w+);\s+--vision-tint: (#\w+);\s+--vision-ink: (#\w+);/g)];
  assert.equal(schemes.length, 6);
  for (const [, paper = '', tint = '', ink = ''] of schemes)
    for (const ground of [paper, tint]) assert.ok(contrast(ground, ink) >= 7, `${ink} на ${ground}`);
});

/** As WCAG defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
