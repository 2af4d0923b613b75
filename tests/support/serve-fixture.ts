// Builds the site of the invented institution in a folder of its own and serves it on PORT until it is stopped.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'astro';
import { projectRoot } from '../../scripts/project-root.ts';
import type * as SiteConfig from '../../src/integrations/site-config.ts';
import { addFixture, FIXTURE } from './fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'podskazka-fixture-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

// Vite finds the real place of a linked source and loses the scripts of its components: sources are copied.
for (const copied of ['content', 'src', 'scripts', 'package.json', 'tsconfig.json']) {
  cpSync(join(projectRoot, copied), join(root, copied), { recursive: true });
}
for (const linked of ['node_modules', 'public']) symlinkSync(join(projectRoot, linked), join(root, linked));
addFixture(root);

process.chdir(root);
process.env['INSTITUTION'] = FIXTURE;
const { siteConfig } = (await import(join(root, 'src/integrations/site-config.ts'))) as typeof SiteConfig;
const config = {
  ...siteConfig({ root, institutionId: FIXTURE }),
  cacheDir: join(root, '.cache'),
  configFile: false,
} as const;
await build({ ...config, logLevel: 'error' });
await preview({ ...config, logLevel: 'error', server: { port: Number(process.env['PORT']), host: 'localhost' } });
