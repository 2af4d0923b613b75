// Written from the schemas, never by hand: the reference of fields in the manual, and what editors need for hints.
// npm run manual; a test says when it was forgotten.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectionsOf } from './manual/editor.ts';
import { generatedFiles, pageSchemas } from './manual/generated.ts';
import { projectRoot } from './project-root.ts';

const files = {
  ...generatedFiles(projectRoot),
  // For this machine only.
  ...pageSchemas(),
  '.astro/collections/collections.json': `${JSON.stringify(collectionsOf(projectRoot))}\n`,
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(projectRoot, file)), { recursive: true });
  writeFileSync(join(projectRoot, file), text);
}
console.log(`Записано: ${Object.keys(files).join(', ')}`);
