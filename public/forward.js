// Leads on from a number or a former address, and keeps the anchor: the refresh that stands below this script would lose
// it, so the rest of the page is not read.
const to = document.currentScript.dataset.to;
window.stop();
location.replace(to + location.hash);
