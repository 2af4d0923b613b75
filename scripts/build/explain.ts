import { getSystemErrorMap } from 'node:util';
import { ContentError } from '../../src/reader/fault.ts';
import { errorLines } from '../check/reporters/text.ts';

const WRITING: Record<string, string> = {
  ENOSPC: 'на диске кончилось место: освободите его и соберите снова',
  EROFS: 'диск только для чтения: соберите в папке, куда можно писать',
  EACCES: 'нет права писать в папку: спросите того, кто настраивал компьютер',
  EPERM: 'система не даёт писать в папку: соберите в другой',
  ENOTDIR: 'на месте папки стоит файл: уберите его',
  EEXIST: 'на месте папки стоит файл: уберите его',
};

/** What a failed build says: faults of content, a disk that cannot be written to, or the error as it is. */
export function explain(error: unknown): string {
  if (error instanceof ContentError) return errorLines(error.faults);
  const { path = 'dist' } = error as NodeJS.ErrnoException;
  const why = WRITING[writingCode(error)];
  if (why !== undefined) return `${path || 'dist'}: ${why}. Прежний сайт цел`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What the system said of a file that could not be written. The bundler is no Node: it says so in its own words. */
function writingCode(error: unknown): string {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  if (code in WRITING) return code;
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  return getSystemErrorMap().get(-Number(number))?.[0] ?? '';
}
