import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { siteConfig } from '../../src/integrations/site-config.ts';

test('сборка никому о себе не сообщает: Astro о ней не рассказывает своим авторам', (context) => {
  const given = process.env['ASTRO_TELEMETRY_DISABLED'];
  context.after(() => {
    if (given !== undefined) process.env['ASTRO_TELEMETRY_DISABLED'] = given;
  });
  delete process.env['ASTRO_TELEMETRY_DISABLED'];
  siteConfig({ root: projectRoot, institutionId: 'lipetsk-5' });
  assert.equal(process.env['ASTRO_TELEMETRY_DISABLED'], '1');
});
