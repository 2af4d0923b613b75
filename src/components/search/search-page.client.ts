import { counted } from '../../domain/plural.ts';
import { normalizeQuery, numberOf } from '../../domain/search/query.ts';
import type { Search, SearchResult } from '../../domain/search/result.ts';
import { pagefindSearch } from './pagefind.client.ts';
import { caption, element, segments } from './render.client.ts';

const FOUND = ['результат', 'результата', 'результатов'] as const;
const MAX_SECTIONS = 6;

/** The search page: results as one types, with the words in the address so that the search can be sent to somebody. */
class SearchPage extends HTMLElement {
  #search!: Search;
  #asked = 0;

  connectedCallback(): void {
    this.#search = pagefindSearch(this.dataset['pagefind'] ?? '/pagefind/', this.#root);
    const input = this.#input;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    input.addEventListener('input', () => void this.#update());
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      const number = numberOf(normalizeQuery(input.value));
      if (number !== undefined) location.href = `${this.#root}${number}/`;
      else void this.#update();
    });
    void this.#update();
  }

  async #update(): Promise<void> {
    const query = normalizeQuery(this.#input.value);
    const asked = ++this.#asked;
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    if (query === '') return this.#show({ all: true }, '');
    try {
      const results = await this.#search(query);
      if (asked === this.#asked) this.#showResults(query, results);
    } catch {
      if (asked === this.#asked) this.#show({ all: true }, 'Поиск не загрузился. Выберите страницу из списка.');
    }
  }

  #showResults(query: string, results: readonly SearchResult[]): void {
    const number = numberOf(query);
    const byNumber = number === undefined ? [] : [numberItem(number, this.#root)];
    this.#part('results').replaceChildren(...byNumber, ...results.map(resultItem));
    const sections = results.flatMap((result) =>
      result.sections.map((section) => ({ ...section, page: result.title })),
    );
    const list = this.#part('sections');
    list.hidden = sections.length === 0;
    list.querySelector('ul')!.replaceChildren(...sections.slice(0, MAX_SECTIONS).map(sectionItem));
    const found = results.length + byNumber.length;
    if (found === 0) this.#show({ nothing: true, all: true }, `По запросу «${query}» ничего не нашлось`);
    else this.#show({ found: true }, counted(found, FOUND));
  }

  #show(parts: { found?: true; nothing?: true; all?: true }, status: string): void {
    for (const name of ['found', 'nothing', 'all'] as const) this.#part(name).hidden = !parts[name];
    this.#part('status').textContent = status;
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-search-${name}]`)!;
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #root(): string {
    return this.dataset['root'] ?? '/';
  }
}

function resultItem(result: SearchResult): HTMLElement {
  return element(
    'li',
    { class: 'result' },
    element('p', { class: 'result__caption' }, caption(result)),
    element('h2', { class: 'result__title' }, element('a', { href: result.url }, result.title)),
    ...(result.answer === '' ? [] : [element('p', { class: 'result__answer' }, result.answer)]),
    element('p', { class: 'result__excerpt' }, ...segments(result.excerpt)),
  );
}

function sectionItem({ title, url, page }: { title: string; url: string; page: string }): HTMLElement {
  return element('li', {}, element('a', { href: url }, title), element('span', {}, page));
}

function numberItem(number: number, root: string): HTMLElement {
  const link = element('a', { href: `${root}${number}/` }, `Открыть ответ № ${number}`);
  return element('li', { class: 'result' }, element('h2', { class: 'result__title' }, link));
}

customElements.define('search-page', SearchPage);
