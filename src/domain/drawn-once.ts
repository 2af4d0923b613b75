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
