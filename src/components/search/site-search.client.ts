import { counted } from '../../domain/plural.ts';
import { normalizeQuery, numberOf } from '../../domain/search/query.ts';
import { find, loadHead, loadWhole } from './head.client.ts';
import { recentQueries, reader, rememberMarks, rememberQuery } from './reader.client.ts';
import { caption, element, segments } from './render.client.ts';
import { wearLook } from './look.client.ts';

type Index = Awaited<ReturnType<typeof loadHead>>;

const MAX_OPTIONS = 6;
const FOUND = ['страница', 'страницы', 'страниц'] as const;

/**
 * A search form that shows pages while one types: the combobox pattern of the ARIA guide. Without this script the form
 * leads to the search page. The index is fetched when the reader is about to search.
 */
class SiteSearch extends HTMLElement {
  #input!: HTMLInputElement;
  #panel!: HTMLElement;
  #list!: HTMLElement;
  #status!: HTMLElement;
  #engine: Engine | undefined;
  #loading: Promise<Engine> | undefined;
  #active = -1;
  #asked = 0;

  connectedCallback(): void {
    this.#input = this.querySelector('input')!;
    const id = `${this.#input.id}-list`;
    this.#list = element('ul', { class: 'search__list', id, role: 'listbox', 'aria-label': 'Найденные страницы' });
    this.#status = element('p', { class: 'search__status', role: 'status' });
    this.#panel = element('div', { class: 'search__panel', hidden: '' }, this.#list, this.#status);
    this.append(this.#panel);
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-expanded', 'false'],
      ['aria-autocomplete', 'list'],
      ['aria-controls', this.#list.id],
    ] as const) {
      this.#input.setAttribute(name, value);
    }
    this.addEventListener('pointerenter', () => void this.#load().catch(() => undefined), { once: true });
    this.#input.addEventListener('input', () => void this.#update());
    this.#input.addEventListener('focus', () => void this.#update());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    // The pointer must not take the focus from the field: the list would close before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const address = addressOf((event.target as Element).closest('[role=option]'));
      if (address !== undefined) this.#open(address);
    });
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
    this.querySelector('form')!.addEventListener('submit', (event) => this.#onSubmit(event));
  }

  async #load(): Promise<Engine> {
    this.#loading ??= loadEngine(this.#root);
    try {
      return (this.#engine = await this.#loading);
    } catch (error) {
      // The network may come back.
      this.#loading = undefined;
      throw error;
    }
  }

  async #update(): Promise<void> {
    const asked = ++this.#asked;
    if (normalizeQuery(this.#input.value) === '') this.#showRecent();
    // Once the index is here, the answer comes in the same frame as the letter.
    if (this.#engine) return this.#answer(this.#engine);
    try {
      const engine = await this.#load();
      if (asked === this.#asked) this.#answer(engine);
    } catch {
      if (asked === this.#asked && normalizeQuery(this.#input.value) !== '') {
        this.#show([], 'Поиск не загрузился. Нажмите Enter: откроется список всех страниц.');
      }
    }
  }

  #answer({ index }: Engine): void {
    const query = normalizeQuery(this.#input.value);
    if (query === '') return this.#showRecent();
    const findings = find(query, index, { reader: reader() });
    const { found, readAs } = findings;
    if (found.length === 0) return this.#show([], `По словам «${query}» ничего нет. Enter — посмотреть все страницы.`);
    const options = found.slice(0, MAX_OPTIONS).map(({ page, kind, area, title }) => ({
      url: this.#root + page.url,
      content: [
        element('span', { class: 'search__title' }, ...segments(title)),
        element('span', { class: 'search__caption' }, caption({ kind, area })),
      ],
    }));
    rememberMarks(findings.stems);
    // Rows that share a word or two with the query are no answer: say so, and where to ask.
    if (findings.isUnsure) {
      return this.#show(options, 'Похоже, ответа на сайте нет. Enter — кого спросить и что есть близкого');
    }
    const read = readAs === undefined ? '' : `Ищем «${readAs}». `;
    const rest = found.length > MAX_OPTIONS ? '. Enter — показать все' : '';
    this.#show(options, `${read}Найдено: ${counted(found.length, FOUND)}${rest}`);
  }

  #showRecent(): void {
    const recent = recentQueries();
    if (recent.length === 0 || document.activeElement !== this.#input) return this.#close();
    const options = recent.map((query) => ({
      url: `${this.#page}?q=${encodeURIComponent(query)}`,
      content: [element('span', { class: 'search__title' }, query)],
    }));
    this.#show(options, 'Вы искали недавно');
  }

  #show(options: readonly Option[], status: string): void {
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(
      ...options.map(({ url, content }, index) => {
        const id = `${this.#list.id}-${index}`;
        return element('li', { role: 'option', id, 'aria-selected': 'false', 'data-url': url }, ...content);
      }),
    );
    this.#status.textContent = status;
    this.#panel.hidden = false;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
  }

  #close(): void {
    this.#panel.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.#panel.hidden) void this.#update();
      else this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !this.#panel.hidden) {
      event.preventDefault();
      this.#asked++;
      this.#close();
    }
  }

  #move(step: 1 | -1): void {
    const options = [...this.#list.children];
    if (options.length === 0) return;
    options[this.#active]?.setAttribute('aria-selected', 'false');
    // From the field, down leads to the first option and up to the last.
    const from = this.#active === -1 && step === -1 ? options.length : this.#active;
    this.#active = (from + step + options.length) % options.length;
    const option = options[this.#active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #onSubmit(event: SubmitEvent): void {
    const query = normalizeQuery(this.#input.value);
    const number = numberOf(query);
    const chosen = this.#panel.hidden ? undefined : addressOf(this.#list.children[this.#active]);
    const target = chosen ?? (number === undefined ? undefined : `${this.#root}${number}/`);
    if (target === undefined) return;
    event.preventDefault();
    this.#open(target);
  }

  #open(address: string): void {
    const query = normalizeQuery(this.#input.value);
    if (query !== '') rememberQuery(query);
    location.href = address;
  }

  get #root(): string {
    return this.dataset['root'] ?? '/';
  }

  get #page(): string {
    return this.querySelector('form')!.getAttribute('action') ?? '/search/';
  }
}

interface Engine {
  index: Index;
}

async function loadEngine(root: string): Promise<Engine> {
  const engine = { index: await loadHead(root) };
  // The order is sharper from the next letter on: what is shown stays where it is.
  void loadWhole(root).then(
    (whole) => (engine.index = whole),
    () => undefined,
  );
  return engine;
}

interface Option {
  url: string;
  content: (Node | string)[];
}

function addressOf(option: Element | null | undefined): string | undefined {
  return option instanceof HTMLElement ? option.dataset['url'] : undefined;
}

/**
 * Makes the forms of the page comboboxes, and gives the search its keys.
 *
 * @param head the file of the index, which is on its way already
 */
export async function startSearch(root: string, head: Promise<Response>): Promise<{ answer: typeof answer }> {
  loadHead(root, head).catch(() => undefined);
  await wearLook();
  customElements.define('site-search', SiteSearch);
  document.addEventListener('keydown', toField);
  return { answer };
}

/**
 * Answers a touch that came first.
 *
 * @param press the press, if it was held
 */
function answer({ type, target }: Event, press?: () => unknown): void {
  press?.();
  // What has been typed while the search was on its way.
  if (type === 'focusin' && document.activeElement === target) target?.dispatchEvent(new Event('input'));
}

/** «/» and Ctrl+K put the cursor into the first search field that is seen. */
function toField(event: KeyboardEvent): void {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  // A key of one letter must be one that can be switched off: the version for the visually impaired does it.
  const isOff = document.documentElement.dataset['vision']?.includes('slash-off');
  const isSlash = event.key === '/' && !isOff && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  // By the key's place: in the Russian layout it gives «л».
  const isCtrlK = event.code === 'KeyK' && (event.ctrlKey || event.metaKey);
  if (!isSlash && !isCtrlK) return;
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-search-field], site-search input')];
  const field = fields.find((input) => input.offsetParent !== null);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}
