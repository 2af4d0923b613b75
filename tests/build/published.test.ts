import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'cheerio';
import { checkInstitution } from '../../scripts/check/check.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { builtInstitutions, builtPages, isServed } from '../support/built-site.ts';
import { scratchProject } from '../support/scratch.ts';

const RENAMED = 'content/guides/plans/import-plan.mdx';
const REMOVED = 'content/faq/current-marks/not-a-five.mdx';
const REMOVED_NUMBER = 227;

/** Where a page that only leads on leads. */
function target(site: string, path: string): string | undefined {
  const file = join(site, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const $ = load(readFileSync(file, 'utf8'));
  assert.equal($('script[data-to]').attr('data-to'), $('a').attr('href'));
  return $('meta[http-equiv=refresh]').attr('content')?.replace('0; url=', '');
}

test('одну инструкцию переименовали, один ответ сняли: каждый опубликованный номер открывает страницу', (context) => {
  const root = scratchProject(context, {
    'content/numbers.yaml': (text) =>
      text
        .replace(/^moved:.*$/m, 'moved:\n  /guides/plans/import-plan/: /guides/plans/load-plan/')
        .replace(/^retired:.*$/m, `retired:\n  ${REMOVED_NUMBER}: /faq/weighted-mean/`),
  });
  renameSync(join(root, RENAMED), join(root, 'content/guides/plans/load-plan.mdx'));
  rmSync(join(root, REMOVED));
  // An author would be told of every text that leads to the old address, and change it.
  for (const file of globSync('content/**/*.{mdx,yaml}', { cwd: root }).filter(
    (path) => !path.endsWith('numbers.yaml'),
  )) {
    const text = readFileSync(join(root, file), 'utf8');
    const after = text
      .replaceAll('plans/import-plan', 'plans/load-plan')
      .replaceAll('/faq/not-a-five/', '/faq/weighted-mean/');
    if (after !== text) writeFileSync(join(root, file), after);
  }
  assert.deepEqual(
    checkInstitution(root, 'lipetsk-5')
      .filter(({ isDoubt }) => !isDoubt)
      .map(({ file, message }) => `${file}: ${message}`),
    [],
  );
  const site = join(root, 'dist');
  build(root, site);
  const { numbers, college } = readContent(projectRoot, 'lipetsk-5').content.numbers.data;
  const dead = Object.keys(numbers)
    .map(Number)
    .filter((number) => !college.includes(number))
    .filter((number) => {
      const to = target(site, `/${number}/`);
      return to === undefined || !existsSync(join(site, to, 'index.html'));
    });
  assert.deepEqual(dead, []);
  assert.equal(target(site, '/8/'), '/guides/plans/load-plan/');
  assert.equal(target(site, '/guides/plans/import-plan/'), '/guides/plans/load-plan/');
  assert.equal(target(site, `/${REMOVED_NUMBER}/`), '/faq/weighted-mean/');
});

function build(root: string, outDir: string): void {
  const script = `
    import { build } from 'astro';
    import { siteConfig } from './src/integrations/site-config.ts';
    await build({
      ...siteConfig({ root: process.cwd(), institutionId: 'lipetsk-5', outDir: process.argv[1] }),
      cacheDir: process.argv[1] + '/../cache',
      configFile: false,
      logLevel: 'error',
    });
    process.exit(0);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script, outDir], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INSTITUTION: 'lipetsk-5' },
  });
  assert.equal(status, 0, stderr);
}

for (const id of builtInstitutions) {
  const readable = builtPages(id).filter(({ isForward }) => !isForward);
  const { content } = readContent(projectRoot, id);

  test(`${id}: у инструкций, вопросов и неполадок есть двойник в Markdown, без тегов и скобок`, () => {
    const wrong = readable
      .filter(({ $ }) => $('link[rel=alternate][type="text/markdown"]').length > 0)
      .flatMap(({ path, $ }) => {
        const href = $('link[rel=alternate][type="text/markdown"]').attr('href') ?? '';
        if (href !== `${path}index.md` || !isServed(id, href)) return [path];
        const text = readFileSync(join(projectRoot, 'dist', id, href), 'utf8');
        return /<[A-Z]|\{[A-Za-z]+(\.[a-z]+)*\}|undefined/.test(text) || !text.startsWith('# ') ? [href] : [];
      });
    assert.deepEqual(wrong, []);
  });

  test(`${id}: llms.txt называет двойника каждой страницы с номером, часы и регламент`, () => {
    const links = [...readFileSync(join(projectRoot, 'dist', id, 'llms.txt'), 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(
      ([, url]) => new URL(url ?? '', 'http://site').pathname,
    );
    assert.deepEqual(
      links.filter((path) => !isServed(id, path)),
      [],
    );
    const numbered = content.guides.length + content.questions.length + content.problems.length;
    assert.equal(new Set(links).size, numbered + 2);
  });

  test(`${id}: данные для поисковых машин читаются и называют тип страницы`, () => {
    const typesOf = (path: string): string[] => {
      const page = readable.find((candidate) => candidate.path === path);
      assert.ok(page, path);
      return page
        .$('script[type="application/ld+json"]')
        .map((_, node) => (JSON.parse(page.$(node).text()) as { '@type': string })['@type'])
        .get();
    };
    assert.deepEqual(typesOf('/guides/plans/import-plan/'), ['Article', 'BreadcrumbList']);
    assert.deepEqual(typesOf('/faq/edit-window/'), ['FAQPage', 'BreadcrumbList']);
    // A list of questions without their answers is no FAQPage.
    assert.deepEqual(typesOf('/faq/'), []);
    assert.deepEqual(typesOf('/'), [content.kind === 'school' ? 'School' : 'EducationalOrganization']);
  });

  test(`${id}: значок у каждой страницы свой, в ней самой, а главная называет файл`, () => {
    const file = readFileSync(join(projectRoot, 'public/favicon.svg'), 'utf8').trim().replaceAll('"', "'");
    for (const { path, $ } of readable) {
      const icon = $('link[rel=icon]').attr('href') ?? '';
      if (path === '/') assert.equal(icon, '/favicon.svg');
      else assert.equal(decodeURIComponent(icon.replace('data:image/svg+xml,', '')), file, path);
    }
    assert.ok(isServed(id, '/favicon.svg'));
  });

  test(`${id}: у каждой страницы есть картинка для ссылки, и она лежит на сайте`, () => {
    const pictures = new Set(readable.map(({ $ }) => $('meta[property="og:image"]').attr('content') ?? 'нет'));
    assert.equal(pictures.size, content.areas.data.length + 1);
    for (const picture of pictures) {
      const { pathname } = new URL(picture);
      assert.ok(isServed(id, pathname), pathname);
      assert.ok(statSync(join(projectRoot, 'dist', id, pathname)).size < 40_000, pathname);
    }
  });
}
