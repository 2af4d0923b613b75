// PDF handbooks of a built site, one an audience: npm run build && npm run booklet; INSTITUTION=btotis chooses the site,
// npm run booklet -- teacher parent the audiences. They stand in dist/<id>/print/, and the page /print/ leads to them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { chosenInstitution } from '../src/reader/chosen-institution.ts';
import { audiencesOf, withBooklets, type PublishedBooklet } from './booklet/published.ts';
import { renderBooklet } from './booklet/render.ts';
import { chromiumArgs, currentBrowser } from './browser.ts';
import { projectRoot } from './project-root.ts';

const id = chosenInstitution();
const site = join(projectRoot, 'dist', id);
const index = join(site, 'print/index.html');
if (!existsSync(index)) {
  console.error(`dist/${id} ещё не собран: сначала npm run build`);
  process.exit(1);
}
const html = readFileSync(index, 'utf8');
const known = audiencesOf(html);
const chosen = process.argv.slice(2);
const unknown = chosen.filter((audience) => !known.includes(audience));
if (unknown.length > 0) {
  console.error(`Нет таких читателей: ${unknown.join(', ')}. Есть: ${known.join(', ')}`);
  process.exit(1);
}

const browser = await chromium.launch({ executablePath: currentBrowser(), args: [...chromiumArgs] });
const booklets: PublishedBooklet[] = [];
try {
  for (const audience of chosen.length > 0 ? chosen : known) {
    const { pdf, pages } = await renderBooklet(browser, site, audience);
    writeFileSync(join(site, `print/${audience}.pdf`), pdf);
    booklets.push({ audience, pages, bytes: pdf.length });
    console.log(`dist/${id}/print/${audience}.pdf: ${pages} с., ${Math.ceil(pdf.length / 1000)} КБ`);
  }
} finally {
  await browser.close();
}
writePage(withBooklets(html, booklets));

/** A server that gives compressed copies would go on giving the former page. */
function writePage(text: string): void {
  writeFileSync(index, text);
  if (existsSync(`${index}.gz`)) writeFileSync(`${index}.gz`, gzipSync(text, { level: 9 }));
  if (existsSync(`${index}.br`)) writeFileSync(`${index}.br`, brotliCompressSync(text));
}
