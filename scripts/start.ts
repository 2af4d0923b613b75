// Builds the chosen institution and serves it on http://localhost:4321; PORT changes the port.
// With --no-build (npm run preview) it serves what is already in dist.
import { spawnSync } from 'node:child_process';
import { preview } from 'astro';
import { siteConfig } from '../src/integrations/site-config.ts';
import { baseOf } from '../src/domain/urls.ts';
import { chosenInstitution } from '../src/reader/chosen-institution.ts';
import { BUILD_FLAGS } from './build/flags.ts';
import { projectRoot } from './project-root.ts';

const DEFAULT_PORT = 4321;

const port = Number(process.env['PORT'] || DEFAULT_PORT);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT=${process.env['PORT']}: нужен номер порта, например 4321`);
  process.exit(1);
}

// A process of its own: a server that has built a site would keep the build's memory.
if (!process.argv.includes('--no-build')) {
  const built = spawnSync(process.execPath, [...BUILD_FLAGS, 'scripts/build.ts'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const institutionId = chosenInstitution();
const base = baseOf(process.env['BASE_PATH'] ?? '/', institutionId);
const config = siteConfig({ root: projectRoot, institutionId, base });
await preview({ ...config, configFile: false, logLevel: 'error', server: { port, host: 'localhost' } });
console.log(`\nСайт открыт: http://localhost:${port}${base}  (остановить — Ctrl+C)`);
