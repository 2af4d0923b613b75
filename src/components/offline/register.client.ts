interface Connection {
  saveData?: boolean;
}

/** Waits until the page is read in peace: saving pages for later must not slow the first of them down. */
function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 10_000 });
  else setTimeout(action, 2000);
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  await serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`);
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  // This page has come past the worker: it saves the page and what it is made of.
  active?.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
}

const isThrifty = (navigator as { connection?: Connection }).connection?.saveData === true;
if (import.meta.env.PROD && 'serviceWorker' in navigator && isSecureContext && !isThrifty) {
  // A browser that forbids it shows the same site, only not without a network.
  const start = (): void => whenIdle(() => void register().catch(() => undefined));
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
