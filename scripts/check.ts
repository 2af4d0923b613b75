// Проверить: npm run check            (все учреждения)
//            npm run check -- btotis  (одно)
import { institutionIds } from '../src/reader/paths.ts';
import { checkInstitution } from './check/check.ts';
import { report, reportLines } from './check/report.ts';
import { projectRoot } from './project-root.ts';

const asked = process.argv.slice(2);
const ids = asked.length > 0 ? asked : [...institutionIds(projectRoot), '_template'];
const faults = ids.flatMap((id) => checkInstitution(projectRoot, id));

const certain = faults.filter(({ isDoubt }) => !isDoubt);
const doubts = faults.filter(({ isDoubt }) => isDoubt);

if (doubts.length > 0) console.log(`Сомнительно, решать человеку:\n${reportLines(doubts).join('\n')}\n`);
if (certain.length > 0) {
  console.error(report(certain));
  process.exitCode = 1;
} else {
  console.log(`Ошибок нет. Проверено: ${ids.join(', ')}`);
}
