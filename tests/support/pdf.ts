import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { projectRoot } from '../../scripts/project-root.ts';

const PDFJS = join(projectRoot, 'node_modules/pdfjs-dist/build');

export async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

/** The text of every sheet, spaces made plain. */
export async function sheetTexts(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf);
  const sheets = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
      .replace(/\s+/g, ' ');
  });
  return await Promise.all(sheets);
}

/** What of a sheet's picture is ink: shares of all points. */
export interface Ink {
  /** Points that are not white. */
  drawn: number;
  /** Points with a colour. */
  coloured: number;
  /** Points of the 5 mm at the edge of the sheet that are not white. */
  atEdge: number;
}

/** Draws every sheet of a PDF in a browser and measures the pictures. The browser opens `origin`, any page of the site. */
export async function sheetPictures(page: Page, pdf: Uint8Array): Promise<{ ink: Ink; png: string }[]> {
  await page.route('http://pictures.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>PDF</title>' });
    await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(PDFJS, pathname)) });
  });
  await page.goto('http://pictures.test/');
  return await page.evaluate(async (base64) => {
    const load = (path: string): Promise<typeof import('pdfjs-dist')> => import(path);
    const pdfjs = await load('/pdf.min.mjs');
    pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
    const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const document = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
    const pictures = [];
    for (let number = 1; number <= document.numPages; number++) {
      const sheet = await document.getPage(number);
      const viewport = sheet.getViewport({ scale: 1.3 });
      const canvas = window.document.createElement('canvas');
      [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
      await sheet.render({ canvas, viewport }).promise;
      const { data: points } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const edge = (5 / 25.4) * 72 * 1.3;
      const ink = { drawn: 0, coloured: 0, atEdge: 0 };
      for (let at = 0; at < points.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = points.slice(at, at + 3);
        if (Math.min(red, green, blue) > 245) continue;
        ink.drawn++;
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) ink.coloured++;
        const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)];
        if (x < edge || y < edge || x > canvas.width - edge || y > canvas.height - edge) ink.atEdge++;
      }
      const all = points.length / 4;
      for (const key of ['drawn', 'coloured', 'atEdge'] as const) ink[key] /= all;
      pictures.push({ ink, png: canvas.toDataURL('image/png') });
    }
    return pictures;
  }, Buffer.from(pdf).toString('base64'));
}
