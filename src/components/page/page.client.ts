// The one script of every page, and small: everybody waits for it. What serves a reader who touches the page comes at
// the first touch, in reach.client.ts; a press made before it is here is held and repeated.
import '../offline/register.client.ts';
import { pressOf } from './press.client.ts';
import { trustOwnScripts } from './trusted-scripts.client.ts';

type Reach = typeof import('./reach.client.ts');

const TOUCHES = ['pointerover', 'focusin', 'keydown', 'click', 'submit'];
let reach: Promise<Reach> | undefined;

function bringReach(): Promise<Reach> {
  return (reach ??= import('./reach.client.ts')
    .then((it) => {
      it.listen(TOUCHES, pressOf);
      return it;
    })
    .finally(() => {
      for (const type of TOUCHES) document.removeEventListener(type, touched);
    }));
}

function touched(event: Event): void {
  const press = pressOf(event);
  if (press) event.preventDefault();
  void bringReach()
    .then((it) => it.answer(event, press))
    // Without the script a press does what it would do on a page without scripts.
    .catch(() => press?.());
}

/** What has to be done without a touch, if anything. */
function due(action: (it: Reach) => unknown): void {
  void bringReach()
    .then(action)
    .catch(() => undefined);
}

for (const type of TOUCHES) document.addEventListener(type, touched);

for (const input of document.querySelectorAll('site-search input')) {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
}

// Until the site has an address of its own, the one under a page's number is that which it is open at.
for (const short of document.querySelectorAll<HTMLAnchorElement>('a[data-here]')) {
  short.textContent = short.href.replace(/^https?:\/\/|\/$/g, '');
}

// Browsers before 131 alone need it.
if (!CSS.supports('selector(::details-content)')) due((it) => it.openForPrint());

// The panel describes pictures in words, where the reader has asked for it.
if (document.documentElement.dataset['vision']) due((it) => it.describePictures());

try {
  // Words to mark are left by the search for the page that it leads to.
  if (sessionStorage['podskazka-mark']) due((it) => it.markFound());
} catch {
  // Storage is switched off: nothing was left.
}

// A text that nobody has held against the journal for long says so; few do.
const checked = document.querySelector<HTMLTimeElement>('[data-review-by]');
if (checked && (checked.dataset['reviewBy'] ?? '') < new Date().toISOString().slice(0, 10))
  due((it) => it.tellOverdue(checked));

const seen = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) due((it) => it.showHours());
});
// Nothing of it may take the network from the page itself.
addEventListener('load', () => {
  for (const place of document.querySelectorAll('[data-live]')) seen.observe(place);
});

trustOwnScripts();
