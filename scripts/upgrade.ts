// Своё хранилище и новые инструкции: npm run upgrade -- ../our-school
// Подключает папку учреждения к справочнику, проверяет её и говорит, что изменилось с прошлого раза и что надо сверить.
// Сверили замену с новой общей страницей: npm run upgrade -- ../our-school --accept guides/plans/import-plan
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isCertain } from '../src/reader/fault.ts';
import { checkInstitution } from './check/check.ts';
import { fixLedgers } from './check/fix-ledger.ts';
import { errorLines } from './check/reporters/text.ts';
import { projectRoot } from './project-root.ts';
import { compareReplaced, hashesOf, ownsPage } from './upgrade/replaced.ts';
import { changesSince, currentVersion } from './upgrade/handbook-changes.ts';
import { link, LinkError } from './upgrade/link.ts';
import { readRecord, RecordError, writeRecord } from './upgrade/record.ts';
import { upgradeLines } from './upgrade/lines.ts';

const { values, positionals } = options();
const [folder, ...rest] = positionals.map((path) => resolve(path));
if (folder === undefined || rest.length > 0) {
  fail('Назовите папку своего учреждения, одну: npm run upgrade -- ../our-school');
}
try {
  upgrade(folder, values.id ?? basename(folder), new Set(values.accept));
} catch (error) {
  if (!(error instanceof LinkError || error instanceof RecordError)) throw error;
  fail(error.message);
}

function upgrade(own: string, id: string, accepted: ReadonlySet<string>): void {
  link(projectRoot, own, id);
  const before = readRecord(own);
  const hashes = hashesOf(projectRoot, id);
  const conflicts = compareReplaced(before.replaced, hashes, accepted, (page) => ownsPage(projectRoot, id, page));
  const version = currentVersion(projectRoot);
  const faults = checkInstitution(projectRoot, id).filter(isCertain);
  // A new page's number and address are written down at once, beside the pages themselves.
  const unwritten = faults.every(({ kind }) => kind === 'ledger');
  if (faults.length > 0 && unwritten) fixLedgers(projectRoot, [id]);
  const left = unwritten ? checkInstitution(projectRoot, id).filter(isCertain) : faults;
  const isSettled = conflicts.length === 0 && left.length === 0;
  // What was not settled is told again, from the same place.
  const unsettled = conflicts.flatMap(({ page }) => {
    const hash = before.replaced[page];
    return hash === undefined ? [] : [[page, hash] as const];
  });
  writeRecord(own, {
    version: isSettled ? version : (before.version ?? version),
    replaced: Object.fromEntries([...hashes, ...unsettled]),
  });
  const changes = changesSince(projectRoot, before.version, version);
  for (const line of upgradeLines({ id, folder: own, from: before.version, to: version, changes, conflicts }))
    console.log(line);
  if (left.length > 0) console.error(errorLines(left));
  if (!isSettled) process.exitCode = 1;
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { id: { type: 'string' }, accept: { type: 'string', multiple: true, default: [] } },
    });
  } catch {
    return fail(
      'Понимаю только папку, --id и --accept: npm run upgrade -- ../our-school --accept guides/plans/import-plan',
    );
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
