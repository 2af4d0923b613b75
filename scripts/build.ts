// Builds the site of one institution, INSTITUTION=btotis npm run build, or of all, npm run build:all, or of those that are
// named, npm run build -- btotis lipetsk-5, into dist/<id>.
// A build that fails leaves the last good site where it is.
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
await import('./build/command.ts');
