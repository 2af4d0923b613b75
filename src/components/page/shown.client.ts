/** Sent to the window when the page is drawn and all that it asked for itself is here. */
export const SHOWN = 'shown';

/**
 * Says once that the page is shown. What acts without a touch waits for it: until then the network is the text's and its
 * fonts', and so is the machine. `load` alone is too early where a page comes faster than it is drawn.
 */
export function tellWhenShown(): void {
  addEventListener('load', () =>
    new PerformanceObserver((list) => {
      // The entry of text comes once; a background alone may come before it.
      if (list.getEntriesByName('first-contentful-paint')[0]) dispatchEvent(new Event(SHOWN));
    }).observe({ type: 'paint', buffered: true }),
  );
}
