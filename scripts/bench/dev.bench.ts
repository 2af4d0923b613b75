// From an edit to the screen: the development server in a copy of the project, and a real browser on its page.
//   npm run bench -- dev [--edits=10]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArgs, currentBrowser } from '../browser.ts';
import { copyProject } from './build/projects.ts';

const edits = Number(process.argv.find((option) => option.startsWith('--edits='))?.slice('--edits='.length) ?? 10);

interface Place {
  name: string;
  file: string;
  page: string;
  /** The text with a mark that was not there before. */
  edit: (text: string, mark: string) => string;
}

const places: readonly Place[] = [
  {
    name: 'a text',
    file: 'content/guides/plans/import-plan.mdx',
    page: '/guides/plans/import-plan/',
    edit: (text, mark) => text.replace(/^(## Частые ошибки).*$/m, `Метка ${mark}.\n\n$&`),
  },
  {
    name: 'front matter',
    file: 'content/guides/plans/import-plan.mdx',
    page: '/guides/plans/import-plan/',
    edit: (text, mark) => text.replace(/^title: .*$/m, `title: Загрузить ${mark}`),
  },
  {
    name: 'glossary.yaml',
    file: 'content/glossary.yaml',
    page: '/glossary/',
    edit: (text, mark) => text.replace(/^( *definition: ).*$/m, `$1Метка ${mark}.`),
  },
];

const scratch = mkdtempSync(join(tmpdir(), 'podskazka-dev-'));
const port = await freePort();
copyProject(scratch);
const server = spawn(process.execPath, ['scripts/dev.ts'], {
  cwd: scratch,
  env: { ...process.env, PORT: String(port), INSTITUTION: 'lipetsk-5', ASTRO_TELEMETRY_DISABLED: '1' },
  stdio: process.argv.includes('--loud') ? 'inherit' : 'ignore',
});
const browser = await chromium.launch({ executablePath: currentBrowser(), args: [...chromiumArgs] });
try {
  console.log(`From an edit to the screen, ms, ${edits} edits each`);
  for (const place of places) console.log(`${place.name}: ${summary(await timesOf(place))}`);
} finally {
  await browser.close();
  server.kill();
  rmSync(scratch, { recursive: true, force: true });
}

async function timesOf({ file, page: address, edit }: Place): Promise<number[]> {
  const page = await browser.newPage();
  const url = `http://localhost:${port}${address}`;
  await opened(url);
  await page.goto(url, { waitUntil: 'networkidle' });
  const path = join(scratch, file);
  const original = readFileSync(path, 'utf8');
  const times: number[] = [];
  for (let index = 0; index <= edits; index++) {
    const mark = `правка${index}`;
    const start = performance.now();
    writeFileSync(path, edit(original, mark));
    await page.getByText(mark, { exact: false }).first().waitFor({ timeout: 30_000 });
    // The first edit warms the server up, as the first look at a page does.
    if (index > 0) times.push(performance.now() - start);
    await page.waitForLoadState('networkidle');
  }
  writeFileSync(path, original);
  await page.close();
  return times;
}

/** Waits until the server answers. */
async function opened(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not open`);
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
  return `median ${at(0.5)}, slowest ${at(1)}`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, () => resolve()));
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
