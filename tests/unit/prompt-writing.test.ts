import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, HookParameters, RouteData } from 'astro';
import { promptWriting } from '../../src/integrations/prompt-writing.ts';

/** A build of a site under `/journal/`, whose pages Astro draws as `drawn`. */
async function build(context: TestContext, drawn: Response): Promise<{ site: string; astro: AstroPrerenderer }> {
  const site = mkdtempSync(join(tmpdir(), 'podskazka-prompt-'));
  context.after(() => rmSync(site, { recursive: true }));
  const config = { base: '/journal/', outDir: pathToFileURL(`${site}/`) };
  let astro: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: () => Promise.resolve([]),
    render: () => Promise.resolve({ response: drawn }),
  };
  const { hooks } = promptWriting();
  await hooks['astro:config:done']?.({ config } as HookParameters<'astro:config:done'>);
  await hooks['astro:build:start']?.({
    setPrerenderer: (made: (from: AstroPrerenderer) => AstroPrerenderer) => {
      astro = made(astro);
    },
  } as HookParameters<'astro:build:start'>);
  return { site, astro };
}

const page = new Request('https://school.example/journal/guides/plans/import/');
const byParameter = { type: 'page', params: ['slug'] } as unknown as RouteData;

test('нарисованная страница сразу лежит в папке сайта, и писать её ещё раз некому', async (context) => {
  const { site, astro } = await build(context, new Response('<h1>План</h1>'));
  const left = await astro.render(page, { routeData: byParameter });
  assert.equal(readFileSync(join(site, 'guides/plans/import/index.html'), 'utf8'), '<h1>План</h1>');
  assert.equal((left as Response).body, null);
});

for (const [what, routeData, drawn] of [
  ['страницу без параметров', { type: 'page', params: [] }, new Response('404')],
  ['файл, который не страница', { type: 'endpoint', params: ['area'] }, new Response('png')],
  ['страницу с ошибкой', { type: 'page', params: ['slug'] }, new Response('нет', { status: 500 })],
] as const) {
  test(`${what} пишет сам Astro: она доходит до него целой`, async (context) => {
    const { site, astro } = await build(context, drawn);
    const left = await astro.render(page, { routeData: routeData as unknown as RouteData });
    assert.equal((left as { response: Response }).response, drawn);
    assert.deepEqual(readdirSync(site), []);
  });
}
