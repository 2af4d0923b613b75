import { fullAddress } from '../../domain/answers/address.ts';
import { passes, stepInList, type DeskFilter } from '../../domain/answers/desk.ts';
import { parseRecent, withRecent } from '../../domain/answers/recent.ts';
import { answerFormats, answerTexts, type AnswerFormat } from '../../domain/answers/texts.ts';
import { counted } from '../../domain/plural.ts';
import '../paper/qr-code.client.ts';
import { element } from '../search/render.client.ts';
import { copy } from './clipboard.client.ts';
import { loadMatch, plainMatch, type Match } from './match.client.ts';

const RECENT_KEY = 'podskazka.answers.recent';
const FORMAT_KEY = 'podskazka.answers.format';

/** More than fit on a screen, and few enough to be shown within one frame. */
const SHOWN = 30;

const ANSWERS = ['ответ', 'ответа', 'ответов'] as const;
const CARDS = ['карточка', 'карточки', 'карточек'] as const;

/** One answer with the line of the list that shows it. */
interface Item {
  number: number;
  node: HTMLElement;
  title: string;
  answer: string;
  area: string;
  audiences: string[];
}

/** The administrator's desk: type a message, press Enter, paste the answer. Everything it needs is in the page. */
class AnswerDesk extends HTMLElement {
  #items = new Map<number, Item>();
  /** Lines of each section in their order, to put them back. */
  #sections: { node: HTMLElement; list: HTMLElement; lines: HTMLElement[] }[] = [];
  #match!: Match;
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
    for (const node of this.querySelectorAll<HTMLElement>('[data-desk-section]')) {
      const list = node.querySelector<HTMLElement>('ol')!;
      this.#sections.push({ node, list, lines: [...list.children] as HTMLElement[] });
    }
    for (const node of this.querySelectorAll<HTMLElement>('.desk-item')) {
      const item = readItem(node);
      this.#items.set(item.number, item);
    }
    this.#match = plainMatch([...this.#items.values()]);
    void this.#loadMatch();
    this.#recent = parseRecent(read(RECENT_KEY));
    const format = read(FORMAT_KEY);
    if (answerFormats.some(({ id }) => id === format)) this.#format.value = format ?? '';
    this.#query.addEventListener('input', () => this.#show());
    this.#area.addEventListener('change', () => this.#show());
    this.#audience.addEventListener('change', () => this.#show());
    this.#format.addEventListener('change', () => write(FORMAT_KEY, this.#format.value));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('click', (event) => this.#onClick(event.target as Element));
    this.addEventListener('change', (event) => this.#onChange(event.target as Element));
    addEventListener('afterprint', () => document.documentElement.classList.remove('prints-cards'));
    this.#show();
  }

  async #loadMatch(): Promise<void> {
    try {
      this.#match = await loadMatch(this.dataset['root'] ?? '/');
    } catch {
      // Without the index the plain matching stays.
      return;
    }
    this.dataset['match'] = 'search';
    if (this.#query.value.trim() !== '') this.#show();
  }

  /** The list for what is typed and chosen; with nothing of both, everything by sections with the last used on top. */
  #show(): void {
    const query = this.#query.value.trim();
    const filter: DeskFilter = { area: this.#area.value, audience: this.#audience.value };
    const isOpen = query !== '' || filter.area !== '' || filter.audience !== '';
    const found = this.#found(query, filter);
    for (const { node, list, lines } of this.#sections) {
      node.hidden = isOpen;
      // Lines that the list has borrowed come back when everything is shown again, not at every letter.
      if (!isOpen) list.replaceChildren(...lines);
    }
    const recent = isOpen ? [] : this.#recent.flatMap((number) => this.#items.get(number) ?? []);
    this.#fill('[data-desk-recent]', recent, recent.length > 0);
    this.#fill('[data-desk-found]', isOpen ? found.slice(0, SHOWN) : [], isOpen);
    const rest = found.length > SHOWN ? `, показаны первые ${SHOWN}` : '';
    this.#say(
      isOpen
        ? found.length > 0
          ? `Найдено: ${counted(found.length, ANSWERS)}${rest}`
          : 'Ничего не нашлось. Попробуйте одно-два слова из сообщения.'
        : '',
    );
  }

  #found(query: string, filter: DeskFilter): Item[] {
    const numbers = query === '' ? [...this.#items.keys()] : this.#match(query);
    return numbers.flatMap((number) => this.#items.get(number) ?? []).filter((item) => passes(item, filter));
  }

  #fill(selector: string, items: readonly Item[], isShown: boolean): void {
    const section = this.querySelector<HTMLElement>(selector)!;
    section.querySelector('ol')!.replaceChildren(...items.map(({ node }) => node));
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
      const first = this.#buttons()[0];
      // With nothing asked for, the first line is nobody's answer.
      if (first && (this.#query.value.trim() !== '' || this.#area.value !== '')) void this.#use(itemOf(first));
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

  #onClick(target: Element): void {
    if (target.closest('[data-copy]')) void this.#use(itemOf(target));
    if (target.closest('[data-print-cards]')) this.#printCards();
    if (target.closest('[data-clear-cards]')) this.#clearCards();
  }

  #onChange(target: Element): void {
    const number = itemOf(target);
    if (!(target instanceof HTMLInputElement) || !target.matches('[data-card]') || number === undefined) return;
    if (target.checked) this.#chosen.add(number);
    else this.#chosen.delete(number);
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
    return fullAddress(`${this.dataset['root'] ?? '/'}${number}/`, location.href, this.dataset['site']);
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

  #printCards(): void {
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

function readItem(node: HTMLElement): Item {
  return {
    number: Number(node.dataset['number']),
    node,
    title: node.querySelector('h3 a')?.textContent.trim() ?? '',
    answer: node.querySelector('[data-answer]')?.textContent.trim() ?? '',
    area: node.dataset['area'] ?? '',
    audiences: (node.dataset['audiences'] ?? '').split(' '),
  };
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
