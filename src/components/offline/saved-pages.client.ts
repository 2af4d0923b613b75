import { cacheNames } from '../../domain/offline/caches.ts';
import { ownHtml } from '../page/trusted-html.client.ts';

/** Short addresses only lead on: the page that they lead to is in the list itself. */
const FORWARD = /\/\d+\/$/;

/** What the reader can open without the network. */
class SavedPages extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    button.addEventListener('click', () => location.reload());
    // The list may be under the reader's finger: the page is not reloaded by itself.
    addEventListener('online', () => {
      button.textContent = 'Сеть появилась: открыть страницу';
    });
    void this.#list().catch(() => undefined);
  }

  async #list(): Promise<void> {
    const root = new URL(this.dataset['root'] ?? '/', location.href).href;
    const cache = await caches.open(cacheNames(root).pages);
    const keys = (await cache.keys()).filter(({ url }) => !FORWARD.test(url));
    const items = await Promise.all(
      keys.map(async ({ url }) => ({ url, title: titleOf((await (await cache.match(url))?.text()) ?? '') })),
    );
    const known = items.filter(({ title }) => title !== '').sort((a, b) => a.title.localeCompare(b.title, 'ru'));
    this.querySelector('ul')!.replaceChildren(...known.map(line));
    this.querySelector('section')!.hidden = known.length === 0;
  }
}

function titleOf(html: string): string {
  return new DOMParser().parseFromString(ownHtml(html), 'text/html').querySelector('h1')?.textContent.trim() ?? '';
}

function line({ url, title }: { url: string; title: string }): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(link);
  return item;
}

customElements.define('saved-pages', SavedPages);
