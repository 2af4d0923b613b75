/** A term whose definition opens in place, by a click, a touch or Enter; Escape closes it. */
export class TermHint extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', (event) => {
      // With a key held down the reader asks for the glossary itself, in another tab.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#toggle(link, !this.classList.contains('is-open'));
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#toggle(link, false);
    });
  }

  #toggle(link: HTMLAnchorElement, open: boolean): void {
    this.classList.toggle('is-open', open);
    link.setAttribute('aria-expanded', String(open));
  }
}

customElements.define('term-hint', TermHint);
