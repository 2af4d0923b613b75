// The site while one writes: serves it, follows the edits, and says on the page what is wrong with the content.
import { dev } from 'astro';
import { siteConfig } from '../src/integrations/site-config.ts';
import { chosenInstitution } from '../src/reader/chosen-institution.ts';
import { ContentError, isCertain } from '../src/reader/fault.ts';
import { checkWithoutSearch } from './check/check.ts';
import { errorLines } from './check/reporters/text.ts';
import { contentFaults } from './dev/faults.ts';
import { projectRoot } from './project-root.ts';

const institutionId = chosenInstitution();
// Whether the queries of foundBy find their pages is said by npm run check.
const faults = checkWithoutSearch(projectRoot, institutionId).filter(isCertain);
if (faults.length > 0) console.error(errorLines(faults));
const port = Number(process.env['PORT'] || 4321);
try {
  const config = siteConfig({ root: projectRoot, institutionId, base: process.env['BASE_PATH'] });
  const plugins = [...(config.vite?.plugins ?? []), contentFaults(projectRoot, institutionId)];
  await dev({ ...config, vite: { ...config.vite, plugins }, server: { port }, configFile: false });
} catch (error) {
  // Without the institution's own data there is no site to show anything on.
  if (!(error instanceof ContentError)) throw error;
  console.error('Сайт не открыть: исправьте названное и запустите npm run dev снова');
  process.exit(1);
}
