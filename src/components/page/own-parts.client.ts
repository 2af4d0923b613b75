/**
 * Brings the scripts that only this page has when the reader gets to what they serve, `[data-part]`: what is typed or
 * pressed in the meantime is not lost. `data-part="soon"` acts without a touch, and an address that asks something is
 * answered at once. What a part will read, `data-asks`, is asked for beside its scripts. The build writes this into the
 * pages that have such scripts, with their addresses on its tag, those of parts that act soon apart from all; on a
 * development server they run as they are.
 */
(() => {
  const ALL = '[data-part]';
  const SOON = '[data-part=soon]';
  const { scripts = '', soon } = (document.currentScript as HTMLScriptElement).dataset;
  const parsed = new Promise((done) => document.addEventListener('DOMContentLoaded', done));
  let loading: Promise<void> | undefined;
  /** Parts whose scripts are here. */
  let here = '';

  /** Scripts of every page come first. What does not come is done without: links and forms then lead on by themselves. */
  function load(urls: string, parts: string): Promise<void> {
    return parsed
      .then(() => {
        for (const part of document.querySelectorAll<HTMLElement>(parts)) {
          part.dataset['asks']?.split(' ').forEach(ask);
          delete part.dataset['asks'];
        }
        return Promise.all(urls.split(' ').map((url) => import(url)));
      })
      .catch(() => undefined)
      .then(() => {
        if (here !== ALL) here = urls === scripts ? ALL : parts;
      });
  }

  function bring(): Promise<void> {
    return (loading ??= load(scripts, ALL));
  }

  function ask(href: string): void {
    const hint = document.createElement('link');
    document.head.append(Object.assign(hint, { rel: 'preload', as: 'fetch', crossOrigin: '', href }));
  }

  function reached(event: Event): void {
    const target = event.target as Element;
    const part = target.closest(ALL);
    if (!part || (here && part.matches(here))) return;
    const loaded = bring();
    if (event.defaultPrevented) return;
    const pressed = target.closest('button');
    if (event.type === 'click' && pressed) {
      event.preventDefault();
      void loaded.then(() => pressed.click());
    } else if (event instanceof SubmitEvent) {
      event.preventDefault();
      void loaded.then(() => (target as HTMLFormElement).requestSubmit(event.submitter));
    } else if (event.type === 'focusin') {
      // What has been typed while the scripts were on their way.
      void loaded.then(() => document.activeElement === target && target.dispatchEvent(new Event('input', event)));
    } else if (event instanceof KeyboardEvent && event.key === 'Enter' && 'form' in target && target.form === null) {
      // Enter in a field outside of forms is for a script alone.
      void loaded.then(() => target.dispatchEvent(new KeyboardEvent('keydown', event)));
    }
  }

  for (const type of ['pointerover', 'focusin', 'input', 'keydown', 'click', 'submit'])
    document.addEventListener(type, reached);
  if (location.search !== '') void parsed.then(() => document.querySelector(ALL) && bring());
  // The script of every page says when it is.
  else if (soon !== undefined) addEventListener('shown', () => void load(soon || scripts, SOON));
})();
