// The command npm run check: what to look at, what to put right, how to say it.
import { parseArgs } from 'node:util';
import { isCertain } from '../../src/reader/fault.ts';
import { institutionIds } from '../../src/reader/paths.ts';
import { advice } from '../../src/domain/nearest.ts';
import { counted } from '../../src/domain/plural.ts';
import { checkInstitutions } from './check.ts';
import { fixLedgers } from './fix-ledger.ts';
import { fixTexts, type Correction } from './fix-texts.ts';
import { isReporterName, reporters } from './reporters/index.ts';
import { projectRoot } from '../project-root.ts';

interface Options {
  fix: boolean;
  format: keyof typeof reporters;
  ids: readonly string[];
}

const { fix, format, ids } = options();
if (fix) for (const line of fixed()) console.error(line);
const faults = checkInstitutions(projectRoot, ids);
const output = reporters[format]({ checked: ids, faults });
// Without faults a forge has nothing to be told.
if (output !== '') console.log(output);
if (faults.some(isCertain)) process.exitCode = 1;

/** What was put right, a line each; what the machine cannot decide is left to the check that follows. */
function fixed(): string[] {
  const corrections = byLine(corrected());
  const written = fixLedgers(
    projectRoot,
    ids.filter((id) => !id.startsWith('_')),
  );
  return [
    ...corrections.map(({ file, line, before, after }) => `${file}:${line}\n  было:  ${before}\n  стало: ${after}`),
    `Исправлено строк: ${corrections.length}. В numbers.yaml записано: ${counted(written, ['номер или якорь', 'номера и якоря', 'номеров и якорей'])}`,
  ];
}

/** A quote put right may show a dash that was hidden behind it: the texts are read again until nothing is left. */
function corrected(): Correction[] {
  const made = fixTexts(projectRoot, checkInstitutions(projectRoot, ids));
  return made.length > 0 ? [...made, ...corrected()] : [];
}

/** A line a correction, however many things were wrong in it. */
function byLine(corrections: readonly Correction[]): Correction[] {
  const lines = new Map<string, Correction>();
  for (const made of corrections) {
    const place = `${made.file}:${made.line}`;
    lines.set(place, { ...made, before: lines.get(place)?.before ?? made.before });
  }
  return [...lines.values()];
}

function options(): Options {
  const { values, positionals } = parsed();
  const name = values.json ? 'json' : (values.format ?? 'text');
  if (!isReporterName(name)) fail(`--format ${name}: такого вида нет. ${advice(name, Object.keys(reporters))}`);
  return {
    fix: values.fix ?? false,
    format: name,
    ids: positionals.length > 0 ? positionals : [...institutionIds(projectRoot), '_template'],
  };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { fix: { type: 'boolean' }, json: { type: 'boolean' }, format: { type: 'string' } },
    });
  } catch {
    return fail('Понимаю только --fix, --json, --format text|json|github|gitlab и имена учреждений');
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
