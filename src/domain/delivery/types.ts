/** Types of everything that a site holds, with their extensions: the list of the system knows no calendars and no Markdown. */
export const types = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js', 'mjs'],
  'text/calendar': ['ics'],
  'text/markdown': ['md'],
  'text/plain': ['txt'],
  'application/json': ['json'],
  'application/manifest+json': ['webmanifest'],
  'application/xml': ['xml'],
  'application/wasm': ['wasm'],
  'application/pdf': ['pdf'],
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/x-icon': ['ico'],
  'font/woff2': ['woff2'],
} as const;

/** Those that are sent with the name of their encoding. */
export const textTypes: readonly string[] = [
  'text/html',
  'text/css',
  'text/javascript',
  'text/calendar',
  'text/markdown',
  'text/plain',
  'application/json',
  'application/manifest+json',
  'application/xml',
  'image/svg+xml',
];

/** What a file with this extension is sent as. @example typeOf('.ics') // 'text/calendar; charset=utf-8' */
export function typeOf(extension: string): string {
  const name = extension.replace(/^\./, '');
  const type = Object.entries(types).find(([, extensions]) => (extensions as readonly string[]).includes(name))?.[0];
  if (type === undefined) return 'application/octet-stream';
  return textTypes.includes(type) ? `${type}; charset=utf-8` : type;
}
