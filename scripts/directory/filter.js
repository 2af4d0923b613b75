// Runs in the browser as it stands here, minified: finds institutions by name and takes a question to the site's own search.
const form = document.querySelector('.finder');
const status = document.querySelector('[role=status]');
const nothing = document.querySelector('.finder__nothing');
const sections = [...document.querySelectorAll('.catalogue__section')];
const rows = [...document.querySelectorAll('[data-words]')];
const { name, q } = form.elements;

/** The same as wordsOf of src/domain/search/fold.ts: a test holds the two together. */
const wordsOf = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [];
const shown = () => rows.filter((row) => !row.hidden);

function filter() {
  const asked = wordsOf(name.value);
  for (const row of rows) {
    const words = row.dataset.words.split(' ');
    row.hidden = !asked.every((word) => words.some((other) => other.startsWith(word)));
  }
  for (const section of sections) section.hidden = !section.querySelector('[data-words]:not([hidden])');
  nothing.hidden = shown().length > 0;
  status.textContent = asked.length === 0 ? '' : nothing.hidden ? `Найдено: ${shown().length}` : nothing.textContent;
}

function carry() {
  const question = q.value.trim();
  for (const link of document.querySelectorAll('.institutions__search')) {
    link.search = question === '' ? '' : `?q=${encodeURIComponent(question)}`;
  }
}

form.addEventListener('input', () => {
  filter();
  carry();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const [row, ...others] = shown();
  if (!row) return;
  const link = row.querySelector(q.value.trim() === '' ? '.institutions__name' : '.institutions__search');
  if (others.length === 0) location.assign(link.href);
  else link.focus();
});
form.hidden = false;
// What a browser has kept of a form when the reader comes back.
filter();
carry();
