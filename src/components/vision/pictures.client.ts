/** Puts the description of each picture after it; the sheet hides the picture itself. Drawn schemes have captions. */
export function describePictures(isOn: boolean): void {
  for (const old of document.querySelectorAll('.picture-text')) old.remove();
  if (!isOn) return;
  for (const picture of document.querySelectorAll<HTMLImageElement>('main img[alt]:not([alt=""])')) {
    const text = document.createElement('span');
    text.className = 'picture-text';
    text.textContent = `Рисунок: ${picture.alt}`;
    picture.after(text);
  }
}
