import { ownHtml } from '../page/trusted-html.client.ts';
import { element } from '../search/render.client.ts';

/** What is copied: plain text, with HTML beside it for programs that take formatted text. */
export interface Copied {
  plain: string;
  html?: string;
}

/**
 * Puts a text on the clipboard and tells so; where the browser does not let a site do it, shows the text selected.
 *
 * @param done what to say when it is there
 */
export async function copy(copied: Copied, done: string): Promise<void> {
  if (await written(copied)) announce(done);
  else showSelected(copied, done);
}

/** Says a line at the foot of the window, to screen readers as well. */
export function announce(text: string): void {
  const toast = toastLine();
  toast.textContent = '';
  // The same line twice is only heard twice when the place was empty in between.
  requestAnimationFrame(() => (toast.textContent = text));
}

async function written({ plain, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(plain), 'text/html': blob(html, 'text/html') }),
      ]);
    return true;
  } catch {
    // No clipboard over plain http, or the permission was refused.
    return false;
  }
}

function blob(text: string, type = 'text/plain'): Blob {
  return new Blob([text], { type });
}

function showSelected({ plain, html }: Copied, done: string): void {
  const opener = document.activeElement;
  const text = html === undefined ? plainField(plain) : formattedField(html);
  const close = element('button', { class: 'button', type: 'button' }, 'Закрыть');
  const dialog = element(
    'dialog',
    { class: 'copy-dialog', 'aria-labelledby': 'copy-dialog-title' },
    element('h2', { id: 'copy-dialog-title' }, 'Скопируйте сами'),
    element('p', {}, 'Браузер не дал сайту доступа к буферу обмена. Текст уже выделен: нажмите Ctrl+C.'),
    text,
    close,
  );
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('copy', () => {
    announce(done);
    setTimeout(() => dialog.close());
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus();
  });
  dialog.showModal();
  select(text);
}

function plainField(text: string): HTMLTextAreaElement {
  const field = element('textarea', { readonly: '', rows: '8', 'aria-label': 'Текст для копирования' });
  field.value = text;
  return field;
}

/** The HTML is the site's own, made by answerTexts with everything in it escaped. */
function formattedField(html: string): HTMLElement {
  const field = element('div', {
    class: 'copy-dialog__text',
    tabindex: '0',
    role: 'group',
    'aria-label': 'Текст для копирования',
  });
  field.innerHTML = ownHtml(html);
  return field;
}

function select(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLTextAreaElement) field.select();
  else getSelection()?.selectAllChildren(field);
}

/** The line at the foot of the window, empty until something is said: screen readers listen to what was there before. */
export function toastLine(): HTMLElement {
  const known = document.querySelector<HTMLElement>('.toast');
  if (known) return known;
  const toast = element('p', { class: 'toast', role: 'status' });
  document.body.append(toast);
  return toast;
}
