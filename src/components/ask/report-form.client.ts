import { fullAddress } from '../../domain/answers/address.ts';
import { browserName } from '../../domain/ask/browser-name.ts';
import {
  composeReport,
  mailAddress,
  reportFieldIds,
  reportSubject,
  type ReportFields,
  type ReportPage,
  type ReportWords,
} from '../../domain/ask/report.ts';
import { warningsFor } from '../../domain/ask/warnings.ts';
import { copy } from '../answers/clipboard.client.ts';
import { element } from '../search/render.client.ts';

/** Numbers of pages have three digits at most. */
const MAX_NUMBER = 999;

/** Turns what is typed into a message. Nothing is stored and nothing leaves the page. */
class ReportForm extends HTMLElement {
  #words!: ReportWords;
  #page: ReportPage | undefined;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as ReportWords;
    this.#page = this.#pageAsked();
    this.#showPage();
    this.#field('browser').value ||= browserName(navigator.userAgent);
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#show());
    this.querySelector('[data-report-copy]')?.addEventListener('click', () => {
      void copy({ plain: this.#message }, 'Сообщение скопировано');
    });
    this.#show();
  }

  #show(): void {
    const fields = this.#fields();
    const message = composeReport(fields, this.#words, this.#page);
    this.querySelector('[data-report-message]')!.textContent = message;
    const mail = mailAddress(this.dataset['mail'] ?? '', reportSubject(fields, this.#page), message);
    this.querySelector<HTMLAnchorElement>('[data-report-mail]')!.href = mail;
    const warnings = warningsFor(
      reportFieldIds
        .filter((id) => id !== 'browser')
        .map((id) => fields[id])
        .join('\n'),
    );
    const place = this.querySelector('[data-report-warnings]')!;
    const shown = warnings.map(({ id }) => id).join(' ');
    // Said once, when a sign appears, and not at every letter.
    if (place.getAttribute('data-shown') === shown) return;
    place.setAttribute('data-shown', shown);
    place.replaceChildren(
      ...warnings.map(({ id, advice }) => element('p', { class: 'report__warning', 'data-warning': id }, advice)),
    );
  }

  get #message(): string {
    return composeReport(this.#fields(), this.#words, this.#page);
  }

  #fields(): ReportFields {
    return Object.fromEntries(reportFieldIds.map((id) => [id, this.#field(id).value])) as unknown as ReportFields;
  }

  #field(id: string): HTMLInputElement | HTMLTextAreaElement {
    return this.querySelector<HTMLInputElement>(`[data-field="${id}"]`)!;
  }

  /** The page whose number the address names, `/ask/?number=12`. */
  #pageAsked(): ReportPage | undefined {
    const number = Number(new URLSearchParams(location.search).get('number'));
    if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) return undefined;
    const link = fullAddress(`${this.dataset['root'] ?? '/'}${number}/`, location.href, this.dataset['site']);
    return { number, link };
  }

  #showPage(): void {
    const place = this.querySelector<HTMLElement>('[data-report-page]')!;
    if (!this.#page) return;
    const { number, link } = this.#page;
    const drop = element('button', { class: 'copy__button', type: 'button' }, 'Не о ней');
    drop.addEventListener('click', () => {
      this.#page = undefined;
      place.hidden = true;
      this.#field('who').focus();
      this.#show();
    });
    place.replaceChildren('Не помогла страница ', element('a', { href: link }, `№\u00A0${number}`), ' ', drop);
    place.hidden = false;
  }
}

customElements.define('report-form', ReportForm);
