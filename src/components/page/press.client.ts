/** What of a page answers a press by a script: without it their links and forms lead on by themselves. */
const ANSWERS = 'site-search, copy-answer, .step-link, help-feedback, term-hint, [data-vision-link]';

/** A press that a script will answer, as the action that repeats it; for any other event nothing. */
export function pressOf(event: Event): (() => unknown) | undefined {
  const target = event.target as Element;
  const { ctrlKey, metaKey, shiftKey, key, code } = event as KeyboardEvent;
  if (event.defaultPrevented) return undefined;
  if (event.type === 'keydown') {
    const isShortcut = key === '/' || (code === 'KeyK' && (ctrlKey || metaKey));
    if (!isShortcut || target.closest('input, textarea, select') || !document.querySelector('site-search'))
      return undefined;
    return () => document.dispatchEvent(new KeyboardEvent('keydown', event));
  }
  if (!target.closest(ANSWERS)) return undefined;
  if (event.type === 'submit') return () => (target as HTMLFormElement).requestSubmit((event as SubmitEvent).submitter);
  const pressed = target.closest<HTMLElement>('[href], [type]');
  // With a key held down the reader asks the browser for another tab.
  if (event.type !== 'click' || !pressed || ctrlKey || metaKey || shiftKey) return undefined;
  return () => pressed.click();
}
