// While one writes: says which edit the page shows. One that was made before the page began to listen has gone past it, and the
// server, src/integrations/edits.ts, answers that it should come again.
if (import.meta.hot) {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const edit = navigation?.serverTiming.find(({ name }) => name === 'edit')?.duration;
  if (edit !== undefined) import.meta.hot.send('podskazka:shown', { edit });
}
