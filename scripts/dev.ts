// The site while one writes: says what is wrong with the content, then serves it and follows the edits.
import { dev } from 'astro';
import { siteConfig } from '../src/integrations/site-config.ts';
import { isCertain } from '../src/reader/fault.ts';
import { chosenInstitution } from '../src/reader/chosen-institution.ts';
import { checkInstitution } from './check/check.ts';
import { errorLines } from './check/reporters/text.ts';
import { projectRoot } from './project-root.ts';

const institutionId = chosenInstitution();
const faults = checkInstitution(projectRoot, institutionId).filter(isCertain);
if (faults.length > 0) console.error(errorLines(faults));
const port = Number(process.env['PORT'] || 4321);
await dev({
  ...siteConfig({ root: projectRoot, institutionId, base: process.env['BASE_PATH'] }),
  server: { port },
  configFile: false,
});
