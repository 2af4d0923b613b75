import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';

const SOURCE = 'src/components/vision/early.js';

/** The script that puts the reader's settings on, as it stands in every page, and its hash for the security policy. */
export function earlyVision(root: string): { code: string; hash: string } {
  const { code } = minifySync(SOURCE, readFileSync(join(root, SOURCE), 'utf8'), { module: false });
  const script = code.trim();
  return { code: script, hash: `sha256-${createHash('sha256').update(script).digest('base64')}` };
}
