import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { institutionIds } from '../../../src/reader/paths.ts';

/** Makes the folder hold this many institutions: copies of those it has, each with a name and a place of its own. */
export function copyInstitutions(folder: string, count: number): void {
  const root = join(folder, 'content/institutions');
  const models = institutionIds(folder);
  for (let index = models.length; index < count; index++) {
    const model = models[index % models.length] ?? '';
    const id = `made-${index}`;
    cpSync(join(root, model), join(root, id), { recursive: true });
    const file = join(root, id, 'institution.yaml');
    const text = readFileSync(file, 'utf8');
    const named = text.replace(
      /^( {2}(?:short|header): )(.*)$/gm,
      (_, field: string, name: string) => `${field}${name} (${index})`,
    );
    if (named === text) throw new Error(`${file}: no name to change`);
    writeFileSync(file, named);
  }
}
