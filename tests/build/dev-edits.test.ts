// `npm run dev` in a real browser: whatever happens between, a page ends with the last edit.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright';
import { chromiumArgs, currentBrowser } from '../../scripts/browser.ts';
import { devServer, FIRST_START } from '../support/dev-server.ts';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';

test('правка, сделанная, пока страница открывается, видна на ней и тогда, когда рядом открыта другая', async (context) => {
  const root = scratchProject(context, {});
  const browser = await chromium.launch({ executablePath: currentBrowser(), args: [...chromiumArgs] });
  context.after(() => browser.close());
  const address = await devServer(context, root);
  const [open, opening] = [await browser.newPage(), await browser.newPage()];
  for (const page of [open, opening]) page.setDefaultTimeout(FIRST_START);
  await open.goto(`${address}/guides/plans/import-plan/`, { waitUntil: 'networkidle' });
  const file = join(root, GUIDE);
  const edit = (mark: string): void =>
    writeFileSync(file, good.replace('## Частые ошибки', `${mark}\n\n## Частые ошибки`));
  const good = readFileSync(file, 'utf8');

  // The page has come, and what listens for edits has not.
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await opening.route('**/@vite/client', async (route) => {
    await held;
    await route.continue();
  });
  await opening.goto(`${address}/guides/plans/import-plan/`, { waitUntil: 'commit' });
  await opening.locator('#mistakes').waitFor({ state: 'attached' });
  edit('Правка вдогонку.');
  await open.getByText('Правка вдогонку.').first().waitFor();
  await open.waitForLoadState('networkidle');
  assert.equal(await opening.getByText('Правка вдогонку.').count(), 0);
  goOn();
  await opening.getByText('Правка вдогонку.').first().waitFor({ timeout: 10_000 });
});
