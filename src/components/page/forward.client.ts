/** Leads on to the page and to the anchor that was asked for; a refresh by the browser would lose it. */
const link = document.querySelector<HTMLAnchorElement>('[data-forward]');
if (link) {
  const target = new URL(link.href);
  if (location.hash !== '') target.hash = location.hash;
  location.replace(target);
}
