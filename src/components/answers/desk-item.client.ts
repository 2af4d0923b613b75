import type { DeskAnswer } from '../../domain/answers/desk.ts';
import { element } from '../search/render.client.ts';

/** The line of the desk that shows an answer, with what can be done with it. */
export function deskItem({ number, url, title, answer, kind, audiences }: DeskAnswer): HTMLElement {
  const label = `Скопировать ответ № ${number}: ${title}`;
  return element(
    'li',
    { class: 'desk-item', 'data-number': String(number), 'data-audiences': audiences.join(' ') },
    element('p', { class: 'desk-item__number' }, String(number)),
    element(
      'div',
      {},
      element('h3', {}, element('a', { href: url }, title), ' ', element('span', { class: 'desk-item__kind' }, kind)),
      element('p', { 'data-answer': '' }, answer),
      element(
        'p',
        { class: 'desk-item__tools' },
        element(
          'button',
          { class: 'copy__button', type: 'button', 'data-copy': '', 'aria-label': label },
          'Скопировать',
        ),
        ' ',
        element(
          'label',
          {},
          element('input', { type: 'checkbox', autocomplete: 'off', 'data-card': '' }),
          ' на карточку',
        ),
      ),
    ),
  );
}
