import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';

/** What the first page of a server may take, in milliseconds. */
export const FIRST_START = 120_000;

/** The address of the development server of a project. It is stopped when the test ends. */
export async function devServer(context: TestContext, root: string): Promise<string> {
  const child = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  context.after(async () => {
    child.kill();
    await once(child, 'close');
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('close', () => reject(new Error(output)));
  });
}
