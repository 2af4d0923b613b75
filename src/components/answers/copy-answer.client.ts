import { fullAddress } from '../../domain/answers/address.ts';
import { answerFormats, answerTexts, stepLink, type AnswerFormat } from '../../domain/answers/texts.ts';
import { copy, toastLine } from './clipboard.client.ts';

/** Copies the answer of the page that it stands on, and links to its steps. */
class CopyAnswer extends HTMLElement {
  connectedCallback(): void {
    toastLine();
    this.addEventListener('click', (event) => {
      const format = (event.target as Element).closest<HTMLElement>('[data-format]')?.dataset['format'];
      if (format !== undefined) void this.#copy(format as AnswerFormat);
    });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.step-link')) {
      link.addEventListener('click', (event) => {
        // With a key held down the reader asks for the step itself, in another tab.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const step = link.hash.slice(1);
        void copy({ plain: stepLink(this.#link, step) }, `Скопирована ссылка на шаг ${step.replace('step-', '')}`);
      });
    }
  }

  get #link(): string {
    return fullAddress(this.dataset['path'] ?? '/', location.href, this.dataset['site']);
  }

  async #copy(format: AnswerFormat): Promise<void> {
    const texts = answerTexts({
      title: textOf('h1'),
      answer: textOf('[data-answer]'),
      link: this.#link,
      contact: this.dataset['contact'] ?? '',
    });
    const done = answerFormats.find(({ id }) => id === format)?.done ?? '';
    await copy(format === 'html' ? { plain: texts.plain, html: texts.html } : { plain: texts[format] }, done);
  }
}

function textOf(selector: string): string {
  return document.querySelector(`main ${selector}`)?.textContent.trim() ?? '';
}

customElements.define('copy-answer', CopyAnswer);
