// `npm run dev` in a real browser: a fault appears over the page, and the page comes back when it is put right.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { chromium, type Page } from 'playwright';
import { chromiumArgs, currentBrowser } from '../../scripts/browser.ts';
import { devServer, FIRST_START } from '../support/dev-server.ts';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';

async function openPage(context: TestContext): Promise<Page> {
  const browser = await chromium.launch({ executablePath: currentBrowser(), args: [...chromiumArgs] });
  context.after(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(FIRST_START);
  await page.addInitScript(() => {
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const overlays = added.filter(({ nodeName }) => nodeName === 'VITE-ERROR-OVERLAY').length;
      sessionStorage.setItem('overlays', String(Number(sessionStorage.getItem('overlays')) + overlays));
    }).observe(document, { childList: true, subtree: true });
  });
  return page;
}

/** How many overlays the page has had since it was opened, counted in spite of its coming back. */
async function shownOverlays(page: Page): Promise<number> {
  return Number(await page.evaluate(() => sessionStorage.getItem('overlays')));
}

test('ошибка в содержании видна поверх страницы, а исправили — страница возвращается', async (context) => {
  const root = scratchProject(context, {});
  const page = await openPage(context);
  const address = await devServer(context, root);
  await page.goto(`${address}/guides/plans/import-plan/`, { timeout: FIRST_START });
  const overlay = page.locator('vite-error-overlay');
  assert.equal(await overlay.count(), 0);

  const file = join(root, GUIDE);
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('## Частые ошибки', 'Выберите отчет.\n\n## Частые ошибки'));
  const message = overlay.locator('#message-content');
  await message.getByText('«отчет» пишется «отчёт»').first().waitFor();
  assert.match((await message.textContent()) ?? '', /import-plan\.mdx:\d+: «отчет» .*content\/manual\/faults\.md#yo/);

  // Whoever opens a page meanwhile sees it too.
  await page.reload();
  await message.getByText('«отчет» пишется «отчёт»').first().waitFor();

  // The page comes back for what was mended, and once more when the check says that nothing is left; between, no old fault.
  const back = [page.waitForEvent('domcontentloaded')];
  back.push(...back.map((first) => first.then(() => page.waitForEvent('domcontentloaded'))));
  const shown = await shownOverlays(page);
  writeFileSync(file, good);
  await Promise.all(back);
  await page.locator('main h1').waitFor();
  assert.equal(await shownOverlays(page), shown);
  assert.equal(await overlay.count(), 0);

  // What passes to the pages beside Astro's store is drawn again no less than what stands in it.
  writeFileSync(file, good.replace('## Частые ошибки', 'Правка текста.\n\n## Частые ошибки'));
  await page.getByText('Правка текста.').waitFor();
  await page.waitForLoadState('networkidle');
  writeFileSync(file, good.replace(/^title: .*$/m, 'title: Правка названия'));
  await page.locator('main h1').getByText('Правка названия').waitFor();
});

test('испорченный файл данных сервер не роняет', async (context) => {
  const root = scratchProject(context, {});
  const page = await openPage(context);
  const address = await devServer(context, root);
  await page.goto(`${address}/hours/`, { timeout: FIRST_START });
  const file = join(root, 'content/institutions/lipetsk-5/hours.yaml');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('day: tuesday', 'day: dienstag'));
  const overlay = page.locator('vite-error-overlay');
  await overlay
    .getByText(/hours\.yaml:\d+: поле «slots, № 2, day»/)
    .first()
    .waitFor();
  writeFileSync(file, good);
  await overlay.waitFor({ state: 'detached' });
  await page.goto(`${address}/hours/`);
  await page.locator('table[data-office-hours]').waitFor();
});
