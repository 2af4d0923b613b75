// A program in a real terminal, with answers typed into it as a person would: after the question has appeared.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import type { TestContext } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

/** Keys that are not letters. */
export const keys = {
  enter: '\r',
  escape: '\x1b',
  interrupt: '\x03',
  down: '\x1b[B',
  space: ' ',
  erase: '\x15',
} as const;

const LONGEST_WAIT = 20_000;

export interface Terminal {
  /** Waits until the screen says it, after everything that was waited for before. */
  sees(text: string | RegExp): Promise<void>;
  type(text: string): void;
  /** Everything that was on the screen, without colours and cursor moves. */
  screen(): string;
  /** The exit code. */
  closed: Promise<number>;
}

/**
 * Why there is no terminal to be had, or undefined. Debian and its kin always have `script` (bsdutils, essential);
 * that of macOS takes other arguments.
 */
export function noTerminal(): string | undefined {
  const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  return stdout?.includes('util-linux') ? undefined : 'нет программы script из util-linux';
}

/** Runs Node in a terminal of its own, which is closed when the test ends. */
export function inTerminal(
  context: Pick<TestContext, 'after'>,
  args: readonly string[],
  { cwd }: { cwd: string },
): Terminal {
  const command = [process.execPath, ...args].map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ');
  // A terminal made out of a pipe has no width of its own.
  const sized = `stty cols 120 rows 50; exec ${command}`;
  const child = spawn('script', ['-q', '-e', '-f', '-c', sized, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', COLUMNS: '120', LINES: '50', CI: '' },
  });
  context.after(() => child.kill());
  return terminal(child);
}

function terminal(child: ChildProcess): Terminal {
  let output = '';
  let seen = 0;
  let isClosed = false;
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    changed();
  });
  const screen = (): string => stripVTControlCharacters(output).replaceAll('\r', '');
  const closed = new Promise<number>((resolve) => {
    child.on('close', (code) => {
      isClosed = true;
      changed();
      resolve(code ?? 1);
    });
  });
  const find = (text: string | RegExp): number => {
    const rest = screen().slice(seen);
    const found = typeof text === 'string' ? { index: rest.indexOf(text), length: text.length } : matchOf(rest, text);
    return found.index === -1 ? -1 : seen + found.index + found.length;
  };
  return {
    screen,
    closed,
    type: (text) => void child.stdin?.write(text),
    sees: (text) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => finish(new Error(`не дождались: ${String(text)}`)), LONGEST_WAIT);
        const finish = (error?: Error): void => {
          clearTimeout(timer);
          listeners.delete(look);
          if (error) reject(new Error(`${error.message}\n${screen()}`));
          else resolve();
        };
        const look = (): void => {
          const end = find(text);
          if (end !== -1) {
            seen = end;
            finish();
          } else if (isClosed) finish(new Error(`программа закончилась раньше, чем сказала: ${String(text)}`));
        };
        listeners.add(look);
        look();
      }),
  };
}

function matchOf(text: string, pattern: RegExp): { index: number; length: number } {
  const match = pattern.exec(text);
  return { index: match?.index ?? -1, length: match?.[0].length ?? 0 };
}
