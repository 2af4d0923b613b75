import { chosenVision, keptVision, visionSettings, type VisionSetting } from '../../domain/vision.ts';
import { ownHtml } from '../page/trusted-html.client.ts';
import { describePictures } from './pictures.client.ts';

const KEY = 'podskazka-vision';
const root = document.documentElement;
let panel: HTMLDialogElement | undefined;

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('[data-vision-link]');
  // With a key held down the reader asks for the page of the link itself, in another tab.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});
// Another tab has changed the settings.
addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY) show(newValue ?? '');
});
show(root.dataset['vision'] ?? '');

async function open(): Promise<void> {
  await bringSheet();
  panel ??= build();
  choose(root.dataset['vision'] ?? '');
  if (!panel.open) panel.showModal();
}

/** The sheet is on the page already when settings were kept. */
async function bringSheet(): Promise<void> {
  const sheet = document.querySelector<HTMLElement>('[data-sheet]')?.dataset['sheet'];
  if (!sheet || document.querySelector(`link[href="${sheet}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  await new Promise((done) => {
    link.onload = done;
    link.onerror = done;
    document.head.append(link);
  });
}

function build(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'vision';
  dialog.setAttribute('aria-labelledby', 'vision-title');
  dialog.innerHTML = ownHtml(`
    <form class="vision__form" method="dialog">
      <h2 id="vision-title" tabindex="-1" autofocus>Версия для слабовидящих</h2>
      ${visionSettings.map(fieldset).join('')}
      <p class="vision__note" role="status"></p>
      <p class="vision__note"><a href="${about()}">Что ещё сделано для доступности</a></p>
      <div class="vision__foot">
        <button type="button" class="vision__reset">Вернуть обычный вид</button>
        <button class="vision__done">Готово</button>
      </div>
    </form>`);
  dialog.addEventListener('change', () => keep(keptVision(answers(dialog))));
  dialog.querySelector('.vision__reset')?.addEventListener('click', () => {
    keep('');
    choose('');
  });
  // A click beside the panel closes it, as Escape does.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function fieldset({ id, title, choices }: VisionSetting): string {
  const radios = choices.map(
    (choice) => `
      <label class="vision__choice vision__choice--${id}-${choice.id}">
        <input type="radio" name="${id}" value="${choice.id}"><span>${choice.title}</span>
      </label>`,
  );
  return `<fieldset class="vision__setting vision__setting--${id}"><legend>${title}</legend>${radios.join('')}</fieldset>`;
}

function about(): string {
  return document.querySelector<HTMLAnchorElement>('[data-vision-link]')?.href ?? '';
}

function answers(dialog: HTMLDialogElement): Map<string, string> {
  return new Map(
    [...dialog.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => [name, value]),
  );
}

function choose(kept: string): void {
  for (const [name, value] of chosenVision(kept)) {
    const radio = panel?.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (radio) radio.checked = true;
  }
}

function keep(vision: string): void {
  show(vision);
  say(
    isKept(vision) ? 'Сохранено в этом браузере.' : 'Браузер не даёт сохранять: на другой странице вид станет обычным.',
  );
}

function isKept(vision: string): boolean {
  try {
    if (vision === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, vision);
    return true;
  } catch {
    return false;
  }
}

function show(vision: string): void {
  if (vision === '') delete root.dataset['vision'];
  else root.dataset['vision'] = vision;
  describePictures(chosenVision(vision).get('pictures') === 'text');
}

function say(words: string): void {
  const status = panel?.querySelector('[role=status]');
  if (status) status.textContent = words;
}
