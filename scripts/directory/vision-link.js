// Runs in the browser as it stands, minified: brings the site's panel for the visually impaired when its link is pressed,
// and at once where the reader has kept settings. The panel then listens to the link by itself.
const link = document.querySelector('[data-vision-link]');
const bring = () => import(link.dataset.panel);

function press(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  link.removeEventListener('click', press);
  // Without the panel the link leads to its page.
  bring().then(
    () => link.click(),
    () => location.assign(link.href),
  );
}

if (document.documentElement.dataset.vision) bring();
else link.addEventListener('click', press);
