{
  const { documentElement: root, currentScript } = document;
  const kept = () => {
    try {
      return localStorage['podskazka-vision'] || '';
    } catch {
      return '';
    }
  };
  // What only scripts can serve stands from the first paint on, so that nothing moves.
  root.classList.add('js');
  if (kept()) {
    root.dataset.vision = kept();
    const link = `<link rel="stylesheet" href="${currentScript.dataset.sheet}">`;
    document.write(
      window.trustedTypes ? trustedTypes.createPolicy('early', { createHTML: String }).createHTML(link) : link,
    );
  }
  addEventListener(
    'pageshow',
    ({ persisted }) => persisted && kept() !== (root.dataset.vision || '') && location.reload(),
  );
}
