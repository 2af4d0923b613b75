import { findNginx, type Nginx } from '../../scripts/serve/local-nginx.ts';
import { skipWithout } from './from-debian.ts';

const found = findNginx();

/** Why tests of serving are skipped, or `false`. */
export const skip = skipWithout(found, 'nginx', 'serving');

/** The nginx that tests run. */
export function nginx(): Nginx {
  if (!found) throw new Error('a test that needs nginx must name `skip`');
  return found;
}
