// Takes the place of a worker that is no longer wanted: deletes what it saved and goes away itself.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  const { scope } = self.registration;
  for (const name of await caches.keys()) if (name.startsWith(`podskazka ${scope} `)) await caches.delete(name);
  await self.registration.unregister();
}
