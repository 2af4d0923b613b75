import { fullAddress } from '../../domain/answers/address.ts';
import { digestText } from '../../domain/answers/digest.ts';
import { copy } from './clipboard.client.ts';

/** Copies what people usually ask about an area as one message. */
class AnswerDigest extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const lines = [...this.querySelectorAll<HTMLElement>('li')].map((line) => ({
      title: line.textContent.trim(),
      link: fullAddress(line.dataset['path'] ?? '/', location.href, this.dataset['site']),
    }));
    await copy({ plain: digestText(this.dataset['title'] ?? '', lines) }, 'Подборка скопирована');
  }
}

customElements.define('answer-digest', AnswerDigest);
