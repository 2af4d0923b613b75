import { SHOWN } from './shown.client.ts';

/**
 * Brings the sheet of printed pages once the page is shown: beside the fonts, it cost a slow network a trip more. Whoever prints
 * before gets it then: current browsers wait for a sheet that is asked for while they get ready to print. Chromium 109 does
 * not, and prints that first moment without it; only a request that stops the page would help it, and each page would pay for
 * its code. Without scripts browsers take the sheet as it stands in the page, in its head.
 */
export function bringPrintSheet(): void {
  for (const place of document.querySelectorAll('head > noscript')) {
    const href = /\/[^"]+/.exec(place.textContent ?? '')?.[0];
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', media: 'print', href });
    // Where the sheet stands already, there is no place any more.
    const bring = () => place.replaceWith(sheet);
    addEventListener(SHOWN, bring);
    addEventListener('beforeprint', bring);
  }
}
