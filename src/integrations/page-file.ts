import { posix } from 'node:path';
import type { RouteData } from 'astro';

/** Where in a site's folder Astro keeps what it has bundled, while pages are made by it. */
export const BUNDLE = '.prerender';

/**
 * Where Astro writes what a route makes.
 *
 * @param path without slashes at its ends
 * @example fileOf('hours', 'page') // 'hours/index.html'
 */
export function fileOf(path: string, type: RouteData['type']): string {
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : posix.join(path, 'index.html');
}
