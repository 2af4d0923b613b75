// What a server needs to serve a site, INSTITUTION=btotis npm run serve:config: files for nginx, Caddy and static hosts in
// delivery/<institution>. BASE_PATH=/journal/ for a site under a path. npm run serve:config -- --region: one nginx for the
// directory and the sites of all institutions, in delivery/_region.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deliveryFiles, regionFiles, type DeliveryFile } from '../../src/domain/delivery/files.ts';
import { chosenInstitution } from '../../src/reader/chosen-institution.ts';
import { ContentError } from '../../src/reader/fault.ts';
import { institutionIds } from '../../src/reader/paths.ts';
import { errorLines } from '../check/reporters/text.ts';
import { projectRoot } from '../project-root.ts';
import { deliveredRegion, deliveredSite, DIRECTORY } from './delivered-site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { region: { type: 'boolean', default: false } },
});
const [folder] = positionals;
try {
  if (values.region) {
    const { directory, sites } = deliveredRegion(projectRoot, institutionIds(projectRoot), folder);
    write(DIRECTORY, regionFiles(directory, sites));
  } else {
    const institutionId = chosenInstitution();
    const site = deliveredSite(projectRoot, institutionId, { base: process.env['BASE_PATH'], folder });
    write(institutionId, deliveryFiles(site));
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(errorLines(error.faults));
  process.exitCode = 1;
}

function write(name: string, files: readonly DeliveryFile[]): void {
  const to = join(projectRoot, 'delivery', name);
  mkdirSync(to, { recursive: true });
  for (const { name: file, text, what } of files) {
    writeFileSync(join(to, file), text);
    console.log(`delivery/${name}/${file}: ${what}`);
  }
}
