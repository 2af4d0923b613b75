import { spawnSync } from 'node:child_process';

/** Runs git in a scratch folder under an invented author. @returns what it printed */
export function git(folder: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Проверка', '-c', 'user.email=test@podskazka.example', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...author, '-C', folder, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Puts everything in a folder on record. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}
