import { escapeHtml } from './escape.ts';
import { qrDrawing } from './qr.ts';

/**
 * HTML of the code that opens a page from paper, always dark on white: readers of codes do not understand a blackboard. A site
 * without a published address has it drawn for the address it is open at.
 *
 * @param path the address inside the site
 * @param site the site's published address, if it has one
 */
export function qrMarkup(path: string, site: string | undefined): string {
  if (site === undefined) return `<qr-code class="qr" data-part="soon" data-path="${escapeHtml(path)}"></qr-code>`;
  const { size, path: ink } = qrDrawing(new URL(path, site).href);
  return [
    `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="Код открывает страницу на телефоне" data-pagefind-ignore>`,
    `<rect class="qr__paper" width="${size}" height="${size}"></rect><path class="qr__ink" d="${ink}"></path></svg>`,
  ].join('');
}
