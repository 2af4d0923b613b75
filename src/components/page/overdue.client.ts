/**
 * Tells the reader calmly that a text was not held against the journal for long. The page may have been built long
 * before: the reader's clock decides.
 */
export function tellOverdue(reviewed: HTMLTimeElement): void {
  const note = document.createElement('p');
  note.className = 'overdue';
  note.dataset['overdue'] = '';
  note.append(
    `Текст давно не перечитывали: последний раз — ${reviewed.textContent}. На экране иначе? Верьте экрану и `,
  );
  const ask = document.querySelector<HTMLAnchorElement>('main a[href*="/ask/"]');
  if (ask) {
    const link = document.createElement('a');
    link.href = ask.href;
    link.textContent = 'напишите нам';
    note.append(link, '.');
  } else {
    note.append('скажите администратору.');
  }
  reviewed.closest('.meta')?.after(note);
}
