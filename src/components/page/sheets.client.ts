let loading: Promise<unknown> | undefined;

/** A page holds only the rules that it uses itself: whatever brings new elements brings the whole sheets first. */
export function loadSheets(): Promise<unknown> {
  const urls = document.querySelector<HTMLElement>('style[data-sheets]')?.dataset['sheets']?.split(' ') ?? [];
  return (loading ??= Promise.all(urls.map(loadSheet)));
}

function loadSheet(url: string): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}
