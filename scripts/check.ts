// Проверить: npm run check            (все учреждения)
//            npm run check -- btotis  (одно)
// Починить:  npm run check -- --fix   (записать новые номера, адреса и якоря; прежние не меняются)
import { isCertain } from '../src/reader/fault.ts';
import { institutionIds } from '../src/reader/paths.ts';
import { counted } from '../src/domain/plural.ts';
import { checkInstitution } from './check/check.ts';
import { fixLedgers } from './check/fix-ledger.ts';
import { report, reportLines } from './check/report.ts';
import { projectRoot } from './project-root.ts';

const FIX = '--fix';

const args = process.argv.slice(2);
const asked = args.filter((arg) => arg !== FIX);
const ids = asked.length > 0 ? asked : [...institutionIds(projectRoot), '_template'];
if (args.includes(FIX)) {
  const written = fixLedgers(
    projectRoot,
    ids.filter((id) => !id.startsWith('_')),
  );
  console.log(
    `В numbers.yaml записано: ${counted(written, ['номер или якорь', 'номера и якоря', 'номеров и якорей'])}`,
  );
}
const faults = ids.flatMap((id) => checkInstitution(projectRoot, id));

const certain = faults.filter(isCertain);
const doubts = faults.filter((fault) => !isCertain(fault));

if (doubts.length > 0) console.log(`Сомнительно, решать человеку:\n${reportLines(doubts).join('\n')}\n`);
if (certain.length > 0) {
  console.error(report(certain));
  process.exitCode = 1;
} else {
  console.log(`Ошибок нет. Проверено: ${ids.join(', ')}`);
}
