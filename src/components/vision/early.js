{
  const { documentElement: root, currentScript } = document;
  const { sheet, panel } = currentScript.dataset;
  const kept = () => {
    try {
      return localStorage['podskazka-vision'] || '';
    } catch {
      return '';
    }
  };
  if (kept()) {
    root.dataset.vision = kept();
    const link = `<link rel="stylesheet" href="${sheet}">`;
    document.write(
      window.trustedTypes ? trustedTypes.createPolicy('early', { createHTML: String }).createHTML(link) : link,
    );
    import(panel);
  }
  addEventListener('click', (event) => {
    const link = event.target.closest('[data-vision-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import(panel).then(
      () => dispatchEvent(new Event('vision')),
      () => location.assign(link.href),
    );
  });
  addEventListener(
    'pageshow',
    ({ persisted }) => persisted && kept() !== (root.dataset.vision || '') && location.reload(),
  );
}
