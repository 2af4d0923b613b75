// Проверить: npm run check            (все учреждения)
//            npm run check -- btotis  (одно)
import { institutionIds } from '../src/reader/paths.ts';
import { checkInstitution } from './check/check.ts';
import { report } from './check/report.ts';
import { projectRoot } from './project-root.ts';

const asked = process.argv.slice(2);
const ids = asked.length > 0 ? asked : [...institutionIds(projectRoot), '_template'];
const faults = ids.flatMap((id) => checkInstitution(projectRoot, id));

if (faults.length > 0) {
  console.error(report(faults));
  process.exitCode = 1;
} else {
  console.log(`Ошибок нет. Проверено: ${ids.join(', ')}`);
}
