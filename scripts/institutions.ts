// The institutions of this copy, for people and for CI engines: npm run institutions [-- --matrix gitlab|github]
// A region with many schools builds them on its own CI engine: scripts/ci has a workflow for each.
import { readInstitution } from '../src/reader/read-content.ts';
import { institutionIds } from '../src/reader/paths.ts';
import { githubMatrix, gitlabPipeline } from './ci/matrix.ts';
import { projectRoot } from './project-root.ts';

const ids = institutionIds(projectRoot);
const [flag, engine] = process.argv.slice(2);
if (flag === undefined) {
  for (const id of ids) console.log(`${id}: ${readInstitution(projectRoot, id).institution.name.short}`);
} else if (flag === '--matrix' && engine === 'github') {
  console.log(githubMatrix(ids));
} else if (flag === '--matrix' && engine === 'gitlab') {
  console.log(gitlabPipeline(ids));
} else {
  console.error(
    'npm run institutions — список учреждений\nnpm run institutions -- --matrix gitlab|github — задания для CI',
  );
  process.exitCode = 1;
}
