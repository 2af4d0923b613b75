// Shows the faults of content in the browser while one writes, in the overlay that Astro shows its own errors in.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { counted } from '../../src/domain/plural.ts';

/** Saving often comes in bursts; and to start a process holds the server, which has the page that shows the edit to make. */
const PAUSE = 400;
/** The rest is named by their number. */
const SHOWN = 12;
const AROUND = 2;

/** A fault as `npm run check -- --json` gives it. */
export interface ShownFault {
  severity: string;
  file: string;
  line: number | null;
  message: string;
  manual: string;
}

/** A plugin of the development server. A fault never stops it: the overlay goes when the fault has gone. */
export function contentFaults(root: string, institutionId: string): Plugin {
  return {
    name: 'podskazka:content-faults',
    apply: 'serve',
    configureServer(server) {
      let isShown = false;
      /** Content has changed since the faults were found: a page that shows it already must not get them again. */
      let isOutOfDate = true;
      let running: ChildProcess | undefined;
      let timer: NodeJS.Timeout | undefined;
      let faults: ShownFault[] = [];

      const show = (): void => {
        if (faults.length > 0) server.ws.send({ type: 'error', err: overlayOf(faults, root) });
        // A page that stood under the overlay may be out of date.
        else if (isShown) server.ws.send({ type: 'full-reload' });
        isShown = faults.length > 0;
      };
      const check = (): void => {
        running?.kill();
        running = checkApart(root, institutionId, (found) => {
          faults = found ?? faults;
          isOutOfDate = false;
          show();
        });
      };
      const changed = (path: string): void => {
        if (!path.replaceAll('\\', '/').startsWith(`${root.replaceAll('\\', '/')}/content/`)) return;
        isOutOfDate = true;
        clearTimeout(timer);
        timer = setTimeout(check, PAUSE);
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
      watchContent(server, root);
      server.ws.on('connection', () => {
        if (faults.length > 0 && !isOutOfDate) show();
      });
      server.httpServer?.on('close', () => running?.kill());
      check();
    },
  };
}

/** Data that no page imports is not watched by itself. */
function watchContent(server: ViteDevServer, root: string): void {
  server.watcher.add(join(root, 'content'));
}

/**
 * The check in a process of its own: it must not hold the server, and must not remember what was edited.
 *
 * @param done gets no faults when the check itself broke off
 */
function checkApart(
  root: string,
  institutionId: string,
  done: (faults: ShownFault[] | undefined) => void,
): ChildProcess {
  const child = spawn(process.execPath, ['scripts/check.ts', institutionId, '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // The page that shows the edit goes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.on('close', (_, signal) => {
    if (signal === null) done(output === '' ? undefined : errorsOf(output));
  });
  return child;
}

/** What stops a build; doubts do not stand in the way of reading. */
function errorsOf(report: string): ShownFault[] {
  const { faults } = JSON.parse(report) as { faults: ShownFault[] };
  return faults.filter(({ severity }) => severity === 'error');
}

/** The overlay's fields are Astro's: `message` and `highlightedCode` are set as HTML. */
function overlayOf(faults: readonly ShownFault[], root: string) {
  const [first] = faults;
  const lines = faults
    .slice(0, SHOWN)
    .map(({ file, line, message, manual }) => `${placeOf(file, line)}: ${message} → ${manual}`);
  const rest = faults.length > SHOWN ? [`… и ещё ${faults.length - SHOWN}. Все: npm run check`] : [];
  const text = [...lines, ...rest].join('\n');
  return {
    name: 'Ошибка в содержании',
    title: `${counted(faults.length, ['ошибка', 'ошибки', 'ошибок'])} в содержании. Исправьте и сохраните — страница вернётся сама`,
    message: escapeHtml(text).replaceAll('\n', '<br><br>'),
    stack: text,
    id: first?.file ?? '',
    plugin: 'content-faults',
    ...(first && {
      loc: { file: join(root, first.file), line: first.line ?? 1, column: 0 },
      highlightedCode: codeAround(join(root, first.file), first.line ?? 1),
    }),
  };
}

function codeAround(path: string, line: number): string {
  const lines = readFileSync(path, 'utf8').split('\n');
  const start = Math.max(0, line - 1 - AROUND);
  const shown = lines.slice(start, line + AROUND).map((text, index) => {
    const isFault = start + index === line - 1;
    return `<span class="line${isFault ? ' error-line' : ''}">${escapeHtml(text)}</span>`;
  });
  return `<pre><code>${shown.join('\n')}</code></pre>`;
}

function placeOf(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
