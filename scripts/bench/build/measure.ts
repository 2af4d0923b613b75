import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processors, the command and all that it has started. */
  cpu: number;
  /** Most memory held at once by the command and all that it has started, MiB. */
  memory: number;
}

const SAMPLE_MS = 100;

/**
 * Runs a command and says what it cost. Linux only: processes are counted by /proc.
 *
 * @throws when the command fails, with the end of what it said
 */
export async function costOf(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Cost> {
  // The shell knows the processor time of what it has waited for, children of children included.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="cost %R %U %S"; time "$@"', 'bash', ...command], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=6144', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, residentOf(child.pid ?? 0))), SAMPLE_MS);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const [, wall, user, system] = /^cost ([\d.]+) ([\d.]+) ([\d.]+)$/m.exec(said) ?? [];
  if (status !== 0) throw new Error(`${command.join(' ')}: ${said.slice(0, 3000)}`);
  return { wall: Number(wall), cpu: Number(user) + Number(system), memory: memory / 2 ** 20 };
}

/** Bytes that a process and its descendants hold in memory. */
function residentOf(pid: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      // Fields after the name, which may hold spaces: state, parent, …; the 22nd is the count of resident pages.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), Number(fields[21]) * 4096);
    } catch {
      // The process has ended meanwhile.
    }
  }
  const sum = (id: number): number =>
    (resident.get(id) ?? 0) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid);
}
