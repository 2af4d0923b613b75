import { counted } from '../../domain/plural.ts';
import { matchesQuery } from '../../domain/who-helps.ts';

const LINES = ['строка', 'строки', 'строк'] as const;

/** Narrows `[data-help-line]` inside itself by the reader and by words; a group without lines goes away. */
class HelpFinder extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#narrow(form));
    // A browser that comes back to the page restores what was typed.
    this.#narrow(form);
  }

  #narrow(form: HTMLFormElement): void {
    const data = new FormData(form);
    const who = String(data.get('who') ?? '');
    const what = String(data.get('what') ?? '');
    const isIdle = who === '' && what.trim() === '';
    let shown = 0;
    for (const line of this.querySelectorAll<HTMLElement>('[data-help-line]')) {
      line.hidden = !(isFor(line, who) && matchesQuery(what, `${line.textContent} ${line.dataset['words'] ?? ''}`));
      if (!line.hidden) shown++;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-help-group]')) {
      group.hidden = group.querySelector('[data-help-line]:not([hidden])') === null;
    }
    for (const note of this.querySelectorAll<HTMLElement>('[data-help-nothing]')) note.hidden = shown > 0;
    const count = form.querySelector('[data-help-count]');
    if (count) count.textContent = isIdle || shown === 0 ? '' : `Подходит: ${counted(shown, LINES)}`;
  }
}

function isFor(line: HTMLElement, who: string): boolean {
  return who === '' || (line.dataset['audiences'] ?? '').split(' ').includes(who);
}

customElements.define('help-finder', HelpFinder);
