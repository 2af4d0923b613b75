const byName = new Map<string, string>();
const byObject = new WeakMap<object, string>();

/**
 * HTML that stands on many pages, drawn for the first of them.
 *
 * @param key all that it depends on
 */
export async function drawnOnce(key: string | object, draw: () => Promise<string>): Promise<string> {
  const drawn: { get(key: unknown): string | undefined; set(key: unknown, html: string): unknown } =
    typeof key === 'string' ? byName : byObject;
  const html = drawn.get(key) ?? (await draw());
  drawn.set(key, html);
  return html;
}

/** HTML that was drawn by then. @throws when it was not */
export function drawn(key: object): string {
  const html = byObject.get(key);
  if (html === undefined) throw new Error('a part of a page is asked for before it is drawn');
  return html;
}
