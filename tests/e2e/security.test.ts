import { expect, test, type Page } from 'playwright/test';
import { pageKinds, school } from './sites.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const GUIDE = '/guides/training/fill-the-lesson/';

/** Ends whatever an attribute or a tag could hold, then tries to run by a handler, a tag and a frame. */
const ATTACK =
  '"\'></title></textarea><img src=x onerror="window.broken=1"><svg data-alien onload="window.broken=1"></svg><script>window.broken=1</script><iframe srcdoc="x"></iframe>';

/** What a link or a redirect would run. */
const ADDRESS = 'javascript:window.broken=1';

/** What the browser has refused or complained about, on every page that is opened from now on. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  const say = (what: string): void => void seen.push(`${page.url()}: ${what}`);
  await page.exposeFunction('violated', say);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (window as unknown as { violated(what: string): void }).violated(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => message.type() === 'error' && say(message.text()));
  page.on('pageerror', (error) => say(error.message));
  page.on('dialog', (dialog) => {
    say(`окно «${dialog.message()}»`);
    void dialog.dismiss();
  });
  return seen;
}

async function expectUnbroken(page: Page, seen: readonly string[]): Promise<void> {
  expect(seen).toEqual([]);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  await expect(page.locator('[data-alien], img[src="x"], iframe, a[href^="javascript:"]')).toHaveCount(0);
}

test('ни одна страница не нарушает своих правил безопасности и не пишет об ошибках', async ({ page }) => {
  const seen = await watch(page);
  for (const path of pageKinds) {
    await page.goto(school + path);
    await expect(page.locator('html.js')).toBeAttached();
  }
  expect(seen).toEqual([]);
});

test('всё, что загружается по нажатию, тоже их не нарушает', async ({ page }) => {
  const seen = await watch(page);
  await page.goto(school + GUIDE);
  await page.locator('term-hint a').first().click();
  await expect(page.locator('term-hint.is-open')).toHaveCount(1);
  await page.getByRole('link', { name: 'слабовидящих' }).first().click();
  await page.getByRole('dialog').getByRole('radio', { name: '125 %' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').fill('замена');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.goto(`${school}/search/?q=${encodeURIComponent('импорт плана')}`);
  // The full text has answered: its engine is WebAssembly in a worker.
  await expect(page.locator('.result__excerpt').first()).not.toBeEmpty();
  await page.goto(`${school}/answers/`);
  await page.getByLabel('Сообщение').focus();
  await expect(page.locator('answer-desk[data-match=search]')).toBeAttached();
  await page.getByLabel('Раздел').selectOption('plans');
  await page.getByLabel('Копировать', { exact: true }).selectOption('html');
  await page.locator('[data-desk-found] [data-copy]').first().click();
  await expect(page.locator('.toast')).toContainText('Ответ скопирован');
  expect(seen).toEqual([]);
});

test('письмо, которое браузер не дал скопировать, показано без нарушений', async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`${school}/answers/`);
  await page.getByLabel('Копировать', { exact: true }).selectOption('html');
  await page.getByLabel('Сообщение').fill('импорт');
  await page.locator('[data-desk-found] [data-copy]').first().click();
  await expect(page.locator('.copy-dialog__text a')).toHaveAttribute('href', /^http/);
  await expectUnbroken(page, seen);
});

test('текст сам собой не станет ни разметкой, ни адресом чужого скрипта', async ({ page }) => {
  await page.goto(school + GUIDE);
  await expect(page.locator('html.js')).toBeAttached();
  const refused = await page.evaluate(() => {
    const tries = {
      html: () => (document.createElement('p').innerHTML = '<b>жирно</b>'),
      script: () => document.createElement('script').setAttribute('src', 'https://example.org/x.js'),
      worker: () => new Worker('https://example.org/x.js'),
    };
    return Object.entries(tries).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [];
      } catch (error) {
        return error instanceof TypeError ? [name] : [];
      }
    });
  });
  expect(refused).toEqual(expect.arrayContaining(['html', 'script', 'worker']));
});

for (const [where, attack] of [
  ['разметка', ATTACK],
  ['адрес', ADDRESS],
] as const) {
  const written = encodeURIComponent(attack);

  test(`${where} в адресе поиска остаётся текстом`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto(
      `${school}/search/?q=${written}&audience=${written}&area=${written}&kind=${written}&exact=${written}#${written}`,
    );
    await expect(page.locator('[data-search-status]')).not.toBeEmpty();
    await expect(page.locator('#page-search')).toHaveValue(attack);
    await expectUnbroken(page, seen);
  });

  test(`${where} в якоре и параметрах любой страницы ничего не запускает`, async ({ page }) => {
    const seen = await watch(page);
    for (const path of ['/', GUIDE, '/answers/', '/glossary/', '/problems/lesson-missing/', '/offline/']) {
      await page.goto(`${school}${path}?q=${written}&number=${written}#${written}`);
      await expect(page.locator('html.js')).toBeAttached();
    }
    await expectUnbroken(page, seen);
  });

  test(`${where} в полях формы «Спросить» остаётся текстом`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto(`${school}/ask/?number=${written}`);
    const fields = page.locator('report-form :is(input:not([type=date]), textarea)');
    const count = await fields.count();
    expect(count).toBeGreaterThan(4);
    for (const field of await fields.all()) await field.fill(attack);
    // What composes the message comes with the first touch of the form.
    await expect
      .poll(async () => (await page.locator('[data-report-message]').textContent())?.split(attack).length)
      .toBe(count + 1);
    await expect(page.locator('[data-report-mail]')).toHaveAttribute('href', /^mailto:[^<>"]*$/);
    await expectUnbroken(page, seen);
  });

  test(`${where} в поле поиска и в окне ответов остаётся текстом`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto(school);
    await page.getByRole('combobox').fill(attack);
    await expect(page.locator('site-search [role=status]').first()).not.toBeEmpty();
    await page.goto(`${school}/answers/`);
    await page.getByLabel('Сообщение').focus();
    await expect(page.locator('answer-desk[data-match=search]')).toBeAttached();
    await page.getByLabel('Сообщение').fill(attack);
    await expect(page.locator('[data-desk-status]')).not.toBeEmpty();
    await expectUnbroken(page, seen);
  });
}

test('чужое в памяти браузера остаётся текстом или забыто', async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(
    ([attack, address]) => {
      const values: Record<string, string> = {
        'podskazka-recent': JSON.stringify([attack, address]),
        'podskazka-reader': attack!,
        'podskazka-vision': `size=${attack} ${attack}`,
        'podskazka.answers.recent': JSON.stringify([attack, 8]),
        'podskazka.answers.format': attack!,
        'podskazka.helped': JSON.stringify({ [attack!]: attack, 8: attack }),
      };
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
      sessionStorage.setItem('podskazka-mark', attack!);
    },
    [ATTACK, ADDRESS],
  );
  for (const path of ['/answers/', '/ask/', '/accessibility/', '/for/teacher/', GUIDE]) {
    await page.goto(school + path);
    await expect(page.locator('html.js')).toBeAttached();
  }
  await page.goto(school);
  await page.getByRole('combobox').focus();
  await expect(page.getByRole('option', { name: ATTACK, exact: true })).toBeVisible();
  await page.getByRole('option', { name: ADDRESS, exact: true }).click();
  await expect(page).toHaveURL(/\/search\/\?q=javascript/);
  await expectUnbroken(page, seen);
});
