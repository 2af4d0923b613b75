import type { SearchResult } from '../../domain/search/result.ts';
import { pagefindSearch } from './pagefind.client.ts';
import {
  caption,
  counted,
  element,
  find,
  loadHead,
  loadWhole,
  normalizeQuery,
  numberOf,
  reader,
  rememberMarks,
  rememberQuery,
  segments,
  wearLook,
  type Findings,
  type Found,
} from './search.client.ts';

const FOUND = ['результат', 'результата', 'результатов'] as const;
const MAX_RESULTS = 20;
const MAX_SECTIONS = 6;
const MAX_DEEP = 5;

/** Milliseconds that the first rows wait for the whole index after the head has come. */
const PATIENCE = 300;

const FILTERS = ['audience', 'area', 'kind'] as const;

type Index = Awaited<ReturnType<typeof loadHead>>;
type Parts = Partial<Record<'found' | 'nothing' | 'help' | 'all', boolean>>;

/**
 * The search page: results as one types, with the words and filters in the address so that a search can be sent to
 * somebody. The head index answers at once; the full text fills in extracts and adds deep hits below, so that no row
 * moves.
 */
class SearchPage extends HTMLElement {
  #asked = 0;
  #index: Index | undefined;
  #whole: Promise<Index> | undefined;
  #answers: Readonly<Record<string, string>> = {};
  #isExact = false;

  connectedCallback(): void {
    // What is marked in rows is on no other page.
    void wearLook();
    const address = new URLSearchParams(location.search);
    // Whatever has been typed and chosen while this script was on its way stands.
    this.#input.value ||= address.get('q') ?? '';
    this.#isExact = address.has('exact');
    for (const name of FILTERS) this.#filter(name).value ||= address.get(name) ?? '';
    this.#input.addEventListener('input', () => {
      this.#isExact = false;
      void this.#update();
    });
    this.#part('filters').addEventListener('change', () => void this.#update());
    this.#part('found').addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) rememberQuery(normalizeQuery(this.#input.value));
    });
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      const number = numberOf(normalizeQuery(this.#input.value));
      if (number !== undefined) location.href = `${this.#root}${number}/`;
      else void this.#update();
    });
    void this.#update();
  }

  async #update(): Promise<void> {
    const query = normalizeQuery(this.#input.value);
    const asked = ++this.#asked;
    this.#writeAddress(query);
    if (query === '') return this.#show({ all: true }, '');
    try {
      const index = this.#index ?? (await this.#load());
      if (asked !== this.#asked) return;
      const findings = this.#find(query, index);
      this.#showFindings(query, findings);
      void this.#nameSections(query, index, asked);
      await this.#deepen(findings.readAs ?? query, findings, asked);
    } catch {
      if (asked === this.#asked) this.#show({ all: true }, 'Поиск не загрузился. Выберите страницу из списка.');
    }
  }

  #find(query: string, index: Index): Findings {
    return find(query, index, { ...this.#filters, isExact: this.#isExact, reader: reader() });
  }

  async #load(): Promise<Index> {
    const answers = fetch(`${this.#root}search/answers.json`).then((response) => response.json());
    const whole = (this.#whole = loadWhole(this.#root).then((index) => (this.#index = index)));
    const [index, texts] = await Promise.all([loadHead(this.#root), answers.catch(() => ({}))]);
    this.#answers = texts as Readonly<Record<string, string>>;
    // The whole index may have come before the answers.
    this.#index ??= index;
    // The whole index orders better; nobody waits for it long, and once rows are shown it may not move them.
    await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, PATIENCE))]).catch(() => undefined);
    return this.#index;
  }

  #showFindings(query: string, findings: Findings): void {
    const { found, readAs, isUnsure, stems } = findings;
    rememberMarks(stems);
    this.#showHint(query, readAs, found);
    const shown = found.slice(0, MAX_RESULTS);
    this.#part('results').replaceChildren(...shown.map((item) => this.#row(item)));
    this.#showSections(shown);
    if (shown.length === 0)
      this.#show({ nothing: true, help: true, all: true }, `По запросу «${query}» ничего не нашлось`);
    else this.#show({ found: true, help: isUnsure }, counted(shown.length, FOUND));
  }

  #showSections(shown: readonly Found[]): void {
    const sections = shown.flatMap(({ sections, page }) =>
      sections.map((section) => ({ ...section, page: page.title })),
    );
    const list = this.#part('sections');
    list.hidden = sections.length === 0;
    list
      .querySelector('ul')!
      .replaceChildren(...sections.slice(0, MAX_SECTIONS).map((item) => this.#sectionItem(item)));
  }

  /** Only the whole index knows sections: where it comes later than the rows, they are named below those. */
  async #nameSections(query: string, index: Index, asked: number): Promise<void> {
    const whole = await this.#whole?.catch(() => undefined);
    if (!whole || whole === index || asked !== this.#asked) return;
    const known = new Map(this.#find(query, whole).found.map((found) => [found.page.url, found]));
    const shown = [...this.#part('results').children].map((row) => known.get((row as HTMLElement).dataset['page']!));
    this.#showSections(shown.filter((found) => found !== undefined));
  }

  /** What the query was read as, with a way back, and a word when no page has it all. */
  #showHint(query: string, readAs: string | undefined, found: readonly Found[]): void {
    const hint = this.#part('hint');
    const parts: (Node | string)[] = [];
    if (readAs !== undefined) {
      const exact = `?q=${encodeURIComponent(query)}&exact`;
      parts.push(
        'Возможно, вы искали: ',
        element('b', {}, readAs),
        '. ',
        element('a', { href: exact }, `Искать точно «${query}»`),
      );
    }
    if (found.length > 0 && !found.some(({ isWhole }) => isWhole)) {
      parts.push(parts.length > 0 ? ' ' : '', 'Страницы со всеми словами нет, ниже — самые близкие.');
    }
    hint.replaceChildren(...parts);
    hint.hidden = parts.length === 0;
  }

  #row({ page, kind, area, title }: Found): HTMLElement {
    const answer = page.number === undefined ? undefined : this.#answers[page.number];
    return element(
      'li',
      { class: 'result', 'data-page': page.url },
      element('p', { class: 'result__caption' }, caption({ kind, area })),
      element('h2', { class: 'result__title' }, element('a', { href: this.#root + page.url }, ...segments(title))),
      ...(answer === undefined ? [] : [element('p', { class: 'result__answer' }, answer)]),
      // Empty until the full text answers: the line keeps its place.
      element('p', { class: 'result__excerpt' }),
    );
  }

  async #deepen(query: string, { found }: Findings, asked: number): Promise<void> {
    const deep = await pagefindSearch(this.dataset['pagefind'] ?? '/pagefind/', this.#root)(query).catch(() => []);
    if (asked !== this.#asked) return;
    const rows = new Map([...this.#part('results').children].map((row) => [(row as HTMLElement).dataset['page'], row]));
    for (const result of deep) {
      const row = rows.get(pathOf(result.url, this.#root));
      row?.querySelector('.result__excerpt')?.replaceChildren(...segments(result.excerpt));
    }
    const isFiltered = Object.values(this.#filters).some((value) => value !== '');
    const known = new Set(found.map(({ page }) => page.url));
    const more = isFiltered ? [] : deep.filter(({ url }) => !known.has(pathOf(url, this.#root))).slice(0, MAX_DEEP);
    this.#part('results').append(...more.map(deepRow));
    const count = this.#part('results').children.length;
    if (count > 0) this.#show({ found: true, help: !this.#part('help').hidden }, counted(count, FOUND));
  }

  #sectionItem({ title, url, page }: { title: string; url: string; page: string }): HTMLElement {
    return element('li', {}, element('a', { href: this.#root + url }, title), element('span', {}, page));
  }

  #show(parts: Parts, status: string): void {
    for (const name of ['found', 'nothing', 'help', 'all'] as const) this.#part(name).hidden = !parts[name];
    if (!parts.found && !parts.nothing) this.#part('hint').hidden = true;
    this.#part('status').textContent = status;
  }

  #writeAddress(query: string): void {
    const address = new URLSearchParams();
    if (query !== '') address.set('q', query);
    for (const name of FILTERS) if (this.#filter(name).value !== '') address.set(name, this.#filter(name).value);
    if (this.#isExact) address.set('exact', '');
    const search = address.toString();
    history.replaceState(null, '', search === '' ? location.pathname : `?${search}`);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-search-${name}]`)!;
  }

  #filter(name: (typeof FILTERS)[number]): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  }

  get #filters(): Record<(typeof FILTERS)[number], string> {
    return {
      audience: this.#filter('audience').value,
      area: this.#filter('area').value,
      kind: this.#filter('kind').value,
    };
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #root(): string {
    return this.dataset['root'] ?? '/';
  }
}

/** A page that only the full text found. */
function deepRow(result: SearchResult): HTMLElement {
  return element(
    'li',
    { class: 'result' },
    element('p', { class: 'result__caption' }, caption(result)),
    element('h2', { class: 'result__title' }, element('a', { href: result.url }, result.title)),
    element('p', { class: 'result__excerpt' }, ...segments(result.excerpt)),
  );
}

/** Address inside the site without the base path, as the index has it. */
function pathOf(url: string, root: string): string {
  const path = new URL(url, location.href).pathname;
  return path.startsWith(root) ? path.slice(root.length) : path;
}

customElements.define('search-page', SearchPage);
