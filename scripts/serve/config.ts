// What a server needs to serve a site, INSTITUTION=btotis npm run serve:config: files for nginx, Caddy and static hosts in
// delivery/<institution>. BASE_PATH=/journal/ for a site under a path.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryFiles } from '../../src/domain/delivery/files.ts';
import { chosenInstitution } from '../../src/reader/chosen-institution.ts';
import { ContentError } from '../../src/reader/fault.ts';
import { errorLines } from '../check/reporters/text.ts';
import { projectRoot } from '../project-root.ts';
import { deliveredSite } from './delivered-site.ts';

const [folder] = process.argv.slice(2);
const institutionId = chosenInstitution();
try {
  const site = deliveredSite(projectRoot, institutionId, { base: process.env['BASE_PATH'], folder });
  const to = join(projectRoot, 'delivery', institutionId);
  mkdirSync(to, { recursive: true });
  for (const { name, text, what } of deliveryFiles(site)) {
    writeFileSync(join(to, name), text);
    console.log(`delivery/${institutionId}/${name}: ${what}`);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(errorLines(error.faults));
  process.exitCode = 1;
}
