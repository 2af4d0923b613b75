import { element } from '../search/render.client.ts';
import { parseHelped, withHelped } from '../../domain/answers/helped.ts';

const KEY = 'podskazka.helped';

/** Counts a yes in this browser alone. */
class HelpFeedback extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const thanks = this.appendChild(element('span', { class: 'feedback__thanks', role: 'status' }));
    button?.addEventListener('click', () => {
      this.#remember(Number(this.dataset['page']));
      button.setAttribute('aria-disabled', 'true');
      thanks.textContent = 'Спасибо! Ответ остался только в вашем браузере.';
    });
  }

  #remember(number: number): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(withHelped(parseHelped(localStorage.getItem(KEY)), number)));
    } catch {
      // Storage is switched off: the thanks stand all the same.
    }
  }
}

customElements.define('help-feedback', HelpFeedback);
