import { fileURLToPath } from 'node:url';
import { chosenInstitution } from './src/reader/chosen-institution.ts';
import { siteConfig } from './src/integrations/site-config.ts';

export default siteConfig({
  root: fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
  institutionId: chosenInstitution(),
  base: process.env.BASE_PATH,
  outDir: process.env.OUT_DIR,
});
