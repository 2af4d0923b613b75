let loading: Promise<unknown> | undefined;

/** A page holds only the rules that it uses itself: whatever brings new elements brings the whole sheets first. */
export function loadSheets(): Promise<unknown> {
  const urls = document.querySelector<HTMLElement>('style[data-sheets]')?.dataset['sheets']?.split(' ') ?? [];
  // One without the next would have the last word where the next one should: a link would move from under the finger.
  return (loading ??= Promise.all(urls.map(loadSheet)).then((links) => links.forEach((link) => (link.media = 'all'))));
}

function loadSheet(url: string): Promise<HTMLLinkElement> {
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.media = 'not all';
    link.href = url;
    link.onload = link.onerror = () => done(link);
    document.head.append(link);
  });
}
