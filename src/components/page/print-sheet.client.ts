import { SHOWN } from './shown.client.ts';

/**
 * Brings the sheet of printed pages once the page is shown: beside the fonts, it cost a slow network a trip more. Without
 * scripts browsers take it as it stands in the page, in its head.
 */
export function bringPrintSheet(): void {
  for (const { textContent } of document.querySelectorAll('head > noscript')) {
    const href = /\/[^"]+/.exec(textContent ?? '')?.[0];
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', media: 'print', href });
    addEventListener(SHOWN, () => document.head.append(sheet));
  }
}
