import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** What an institution's repository remembers of the handbook that it was last checked with. */
const recordSchema = z.strictObject({
  version: z.string().optional().describe('Снимок справочника, с которым всё сверено'),
  replaced: z
    .record(z.string(), z.string())
    .default({})
    .describe('Заменённые страницы: какой была общая, когда её сверили'),
});

export type HandbookRecord = z.output<typeof recordSchema>;

/** A record that cannot be read. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

const FILE = 'handbook.yaml';
const HEADER = `# С каким справочником сверены эти файлы. Пишет npm run upgrade; руками не правят.
`;

/** @throws {RecordError} when the file is not what the command wrote */
export function readRecord(folder: string): HandbookRecord {
  const file = join(folder, FILE);
  if (!existsSync(file)) return { replaced: {} };
  try {
    return recordSchema.parse(parse(readFileSync(file, 'utf8')) ?? {});
  } catch {
    throw new RecordError(
      `${file}: файл повреждён. Верните его из истории или удалите: замены придётся сверить заново`,
    );
  }
}

export function writeRecord(folder: string, record: HandbookRecord): void {
  const text = HEADER + stringify(record);
  const file = join(folder, FILE);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
