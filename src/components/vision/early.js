{
  const { documentElement: root, currentScript } = document;
  const kept = () => {
    try {
      return localStorage['podskazka-vision'] || '';
    } catch {
      return '';
    }
  };
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
