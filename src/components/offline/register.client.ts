import { siteRoot } from '../page/site-root.client.ts';

interface Connection {
  saveData?: boolean;
}

async function register(serviceWorker: ServiceWorkerContainer): Promise<void> {
  await serviceWorker.register(`${siteRoot}sw.js`);
  const { active } = await serviceWorker.ready;
  // This page has come past the worker: it saves the page and what it is made of.
  active?.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
}

/** Registers the worker that gives pages without a network. */
export function workOffline(): void {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: Connection };
  // A page that the worker has given is registered already, and the browser itself looks whether there is a newer one.
  if (import.meta.env.PROD && serviceWorker?.controller === null && isSecureContext && !connection?.saveData) {
    // Waits until the page is read in peace: saving pages for later must not slow the first of them down.
    const wait = window.requestIdleCallback ?? setTimeout;
    // A browser that forbids it shows the same site, only not without a network.
    wait(() => void register(serviceWorker).catch(() => undefined));
  }
}
