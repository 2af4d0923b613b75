// Pictures of what the tags give, for the manual: taken from the built school. npm run build, then npm run manual:pictures.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';
import { chromiumArgs, currentBrowser } from '../browser.ts';
import { projectRoot } from '../project-root.ts';

const DIST = join(projectRoot, 'dist/lipetsk-5');
const PICTURES = join(projectRoot, 'content/manual/pictures');
const ORIGIN = 'http://manual.test';
const WIDTH = 760;
const MAX_HEIGHT = 420;
const QUALITY = 72;

interface Shot {
  name: string;
  page: string;
  selector: string;
}

const shots: readonly Shot[] = [
  { name: 'steps', page: '/guides/plans/import-plan/', selector: '.steps' },
  { name: 'menu', page: '/guides/plans/import-plan/', selector: '.steps li:nth-child(2)' },
  { name: 'note', page: '/guides/plans/import-plan/', selector: 'aside.note' },
  { name: 'figure', page: '/guides/plans/import-plan/', selector: 'main figure' },
  { name: 'rule', page: '/guides/training/fill-the-lesson/', selector: 'aside.note' },
  { name: 'indicators', page: '/guides/analytics/quality/', selector: 'figure.example' },
  { name: 'weighted-mean', page: '/guides/current-marks/control-and-weights/', selector: 'figure.example' },
];

if (!existsSync(DIST)) throw new Error('нет dist/lipetsk-5: сначала npm run build');
mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({ executablePath: currentBrowser(), args: [...chromiumArgs] });
const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, colorScheme: 'light' });
await page.route(`${ORIGIN}/**`, async (route) => {
  const path = decodeURI(new URL(route.request().url()).pathname);
  const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
  await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
});
let total = 0;
for (const shot of shots) total += await take(page, shot);
await browser.close();
console.log(`content/manual/pictures: ${shots.length}, ${Math.round(total / 1024)} КБ`);

/** @returns the size of the picture */
async function take(on: Page, { name, page: path, selector }: Shot): Promise<number> {
  await on.goto(`${ORIGIN}${path}`);
  const place = on.locator(selector).first();
  await place.scrollIntoViewIfNeeded();
  const png = await place.screenshot({ animations: 'disabled' });
  const { height = 0, width = 0 } = await sharp(png).metadata();
  const webp = await sharp(png)
    .extract({ left: 0, top: 0, width, height: Math.min(height, MAX_HEIGHT) })
    .webp({ quality: QUALITY })
    .toBuffer();
  const file = join(PICTURES, `${name}.webp`);
  // A picture that has not changed is left alone: the file would differ for nothing.
  if (!existsSync(file) || !readFileSync(file).equals(webp)) writeFileSync(file, webp);
  return webp.length;
}
