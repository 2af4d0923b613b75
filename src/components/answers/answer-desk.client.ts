import { fullAddress } from '../../domain/answers/address.ts';
import { passes, stepInList, type DeskAnswer, type DeskFilter } from '../../domain/answers/desk.ts';
import { parseRecent, withRecent } from '../../domain/answers/recent.ts';
import { answerFormats, answerTexts, type AnswerFormat } from '../../domain/answers/texts.ts';
import { counted } from '../../domain/plural.ts';
import { element } from '../search/render.client.ts';
import { copy } from './clipboard.client.ts';
import { deskItem } from './desk-item.client.ts';
import { loadMatch, plainMatch, type Match } from './match.client.ts';

const RECENT_KEY = 'podskazka.answers.recent';
const FORMAT_KEY = 'podskazka.answers.format';

/** More than fit on a screen, and few enough to be shown within one frame. */
const SHOWN = 30;

const ANSWERS = ['ответ', 'ответа', 'ответов'] as const;
const CARDS = ['карточка', 'карточки', 'карточек'] as const;

/** One answer with the line of the list that shows it, once it has been shown. */
interface Item extends DeskAnswer {
  node?: HTMLElement;
}

/**
 * The administrator's desk: type a message, press Enter, paste the answer. The page brings the field alone: all answers
 * follow it in one file, and whatever was asked in the meantime is answered when they come.
 */
class AnswerDesk extends HTMLElement {
  #items = new Map<number, Item>();
  /** Undefined until the answers have come. */
  #plain: Match | undefined;
  #search: Match | undefined;
  /** The file of the search's index, on its way since the page was opened. */
  #index: Promise<Response> | undefined;
  #loading: Promise<void> | undefined;
  #sharpening: Promise<void> | undefined;
  #query!: HTMLInputElement;
  #area!: HTMLSelectElement;
  #audience!: HTMLSelectElement;
  #format!: HTMLSelectElement;
  #recent: number[] = [];
  #chosen = new Set<number>();

  connectedCallback(): void {
    this.#query = this.querySelector('input[type=search]')!;
    this.#area = this.querySelector('#desk-area')!;
    this.#audience = this.querySelector('#desk-audience')!;
    this.#format = this.querySelector('#desk-format')!;
    this.#recent = parseRecent(read(RECENT_KEY));
    const format = read(FORMAT_KEY);
    if (answerFormats.some(({ id }) => id === format)) this.#format.value = format ?? '';
    this.#query.addEventListener('input', () => this.#show());
    this.#area.addEventListener('change', () => this.#show());
    this.#audience.addEventListener('change', () => this.#show());
    this.#format.addEventListener('change', () => write(FORMAT_KEY, this.#format.value));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('change', (event) => this.#onChange(event.target as Element));
    this.addEventListener('focusin', () => void this.#sharpen());
    addEventListener('afterprint', () => document.documentElement.classList.remove('prints-cards'));
    this.#show();
    this.#index = fetch(`${this.#root}search/head.json`);
    // Who asks for it is told.
    this.#index.catch(() => undefined);
    if (this.contains(document.activeElement)) void this.#sharpen();
  }

  get #match(): Match | undefined {
    return this.#plain && (this.#search ?? this.#plain);
  }

  get #root(): string {
    return this.dataset['root'] ?? '/';
  }

  /** Brings the answers. What did not come is asked for again by the next letter. */
  #load(): Promise<void> {
    return (this.#loading ??= this.#bring().catch(() => {
      this.#loading = undefined;
      this.#say('Ответы не загрузились: нет сети. Откройте раздел из списка ниже.');
    }));
  }

  async #bring(): Promise<void> {
    const response = await fetch(`${this.#root}search/desk.json`);
    const answers = (await response.json()) as DeskAnswer[];
    for (const answer of answers) this.#items.set(answer.number, { ...answer });
    this.#plain = plainMatch(answers);
    this.#show();
  }

  /**
   * Takes the matching of the site's search once somebody comes to the desk: to make it ready is work for a slow processor, and
   * whoever has only opened the page does not wait for it. Without it the plain matching stays.
   */
  #sharpen(): Promise<void> {
    return (this.#sharpening ??= loadMatch(this.#root, this.#index).then(
      (match) => {
        this.#search = match;
        this.dataset['match'] = 'search';
        if (this.#query.value.trim() !== '') this.#show();
      },
      () => {
        this.#index = undefined;
        this.#sharpening = undefined;
      },
    ));
  }

  /** The list for what is typed and chosen; with nothing of both, the sections with the last used on top. */
  #show(): void {
    const query = this.#query.value.trim();
    const filter: DeskFilter = { area: this.#area.value, audience: this.#audience.value };
    const isOpen = query !== '' || filter.area !== '' || filter.audience !== '';
    if (!this.#match) {
      if (isOpen) this.#say('Ответы загружаются…');
      void this.#load();
      return;
    }
    const found = this.#found(query, filter, this.#match);
    this.querySelector<HTMLElement>('[data-desk-areas]')!.hidden = isOpen;
    const recent = isOpen ? [] : this.#recent.flatMap((number) => this.#items.get(number) ?? []);
    this.#fill('[data-desk-recent]', recent, recent.length > 0);
    // A chosen section is shown whole; of what a query finds, nobody reads the end.
    const shown = query === '' ? found : found.slice(0, SHOWN);
    this.#fill('[data-desk-found]', isOpen ? shown : [], isOpen);
    const rest = found.length > shown.length ? `, показаны первые ${SHOWN}` : '';
    this.#say(
      isOpen
        ? found.length > 0
          ? `Найдено: ${counted(found.length, ANSWERS)}${rest}`
          : 'Ничего не нашлось. Попробуйте одно-два слова из сообщения.'
        : '',
    );
  }

  #found(query: string, filter: DeskFilter, match: Match): Item[] {
    const numbers = query === '' ? [...this.#items.keys()] : match(query);
    return numbers.flatMap((number) => this.#items.get(number) ?? []).filter((item) => passes(item, filter));
  }

  #fill(selector: string, items: readonly Item[], isShown: boolean): void {
    const section = this.querySelector<HTMLElement>(selector)!;
    section.querySelector('ol')!.replaceChildren(...items.map((item) => (item.node ??= deskItem(item))));
    section.hidden = !isShown;
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target instanceof HTMLSelectElement || event.isComposing) return;
    const inField = target === this.#query;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#move(target, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && inField) {
      event.preventDefault();
      // Pressed before the answers came, it waits for them.
      void this.#load().then(() => {
        const first = this.#buttons()[0];
        // With nothing asked for, the first line is nobody's answer.
        if (first && (this.#query.value.trim() !== '' || this.#area.value !== '')) void this.#use(itemOf(first));
      });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (inField) this.#query.value = '';
      this.#query.focus();
      this.#query.select();
      if (inField) this.#show();
    } else if (!inField && isLetter(event)) {
      // The next message begins at once: the letter itself goes into the field.
      this.#query.focus();
      this.#query.select();
    }
  }

  #move(from: HTMLElement, step: 1 | -1): void {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => itemOf(button) === itemOf(from));
    const next = stepInList(at, step, buttons.length);
    const target = next === -1 ? this.#query : buttons[next];
    target?.focus({ preventScroll: true });
    (next === -1 ? this.#query : target?.closest('.desk-item'))?.scrollIntoView({ block: 'nearest' });
  }

  #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('section:not([hidden]) [data-copy]')];
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-copy]')) void this.#use(itemOf(target));
    if (target.closest('[data-print-cards]')) void this.#printCards();
    if (target.closest('[data-clear-cards]')) this.#clearCards();
    const area = target.closest<HTMLElement>('[data-desk-area]')?.dataset['deskArea'];
    // With a key held down the reader asks for the section's page, in another tab; before the answers have come, for it too.
    if (area === undefined || !this.#match || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#area.value = area;
    this.#show();
    this.#query.focus();
  }

  #onChange(target: Element): void {
    const number = itemOf(target);
    if (!(target instanceof HTMLInputElement) || !target.matches('[data-card]') || number === undefined) return;
    if (target.checked) this.#chosen.add(number);
    else this.#chosen.delete(number);
    void drawCodes();
    this.#showCards();
  }

  async #use(number: number | undefined): Promise<void> {
    const item = number === undefined ? undefined : this.#items.get(number);
    if (!item) return;
    const texts = answerTexts({ ...item, link: this.#link(item), contact: this.dataset['contact'] ?? '' });
    const format = this.#format.value as AnswerFormat;
    const done = answerFormats.find(({ id }) => id === format)?.done ?? '';
    await copy(
      format === 'html' ? { plain: texts.plain, html: texts.html } : { plain: texts[format] },
      `№ ${item.number}. ${done}`,
    );
    this.#recent = withRecent(this.#recent, item.number);
    write(RECENT_KEY, JSON.stringify(this.#recent));
    if (document.activeElement === this.#query) this.#query.select();
  }

  #link({ number }: Item): string {
    return fullAddress(`${this.#root}${number}/`, location.href, this.dataset['site']);
  }

  #showCards(): void {
    const count = this.#chosen.size;
    const place = this.querySelector<HTMLElement>('[data-desk-print]')!;
    place.hidden = count === 0;
    place.querySelector('[data-print-cards]')!.textContent = `Напечатать: ${counted(count, CARDS)}`;
  }

  #clearCards(): void {
    this.#chosen.clear();
    for (const box of this.querySelectorAll<HTMLInputElement>('[data-card]')) box.checked = false;
    this.#showCards();
    this.#query.focus();
  }

  async #printCards(): Promise<void> {
    await drawCodes();
    const items = [...this.#chosen].flatMap((number) => this.#items.get(number) ?? []);
    document.querySelector('[data-cards]')?.replaceChildren(...items.map((item) => this.#card(item)));
    document.documentElement.classList.add('prints-cards');
    print();
  }

  #card(item: Item): HTMLElement {
    const link = this.#link(item);
    const code = document.createElement('qr-code');
    code.className = 'qr';
    code.dataset['path'] = new URL(link).pathname;
    const { site } = this.dataset;
    if (site !== undefined) code.dataset['site'] = site;
    return element(
      'article',
      { class: 'answer-card' },
      element('p', { class: 'answer-card__number' }, `№\u00A0${item.number}`),
      code,
      element('h2', {}, item.title),
      element('p', {}, item.answer),
      element(
        'p',
        { class: 'answer-card__foot' },
        link.replace(/^https?:\/\/|\/$/g, ''),
        ' · ',
        this.dataset['contact'] ?? '',
      ),
    );
  }

  #say(text: string): void {
    const place = this.querySelector('[data-desk-status]')!;
    if (place.textContent !== text) place.textContent = text;
  }
}

/** What draws the codes comes with the first card that is chosen; without it a card has its number and address. */
async function drawCodes(): Promise<void> {
  await import('../paper/qr-code.client.ts').catch(() => undefined);
}

function itemOf(node: Element): number | undefined {
  const number = node.closest<HTMLElement>('.desk-item')?.dataset['number'];
  return number === undefined ? undefined : Number(number);
}

/** A key that types something, space aside: that presses a button. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** Storage may be switched off: then nothing is remembered, and the desk works all the same. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Not remembered.
  }
}

customElements.define('answer-desk', AnswerDesk);
