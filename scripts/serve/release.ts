// Puts a finished site where a server takes it from, and takes it back:
//   node scripts/serve/release.ts publish dist/lipetsk-5 /srv/podskazka/lipetsk-5
//   node scripts/serve/release.ts rollback /srv/podskazka/lipetsk-5
//   node scripts/serve/release.ts list /srv/podskazka/lipetsk-5
import { publish, releases, rollback, ReleaseError } from './releases.ts';

const [command, ...args] = process.argv.slice(2);
try {
  switch (command) {
    case 'publish': {
      const [site = '', folder = ''] = args;
      console.log(`Опубликован выпуск ${publish(site, folder)}`);
      break;
    }
    case 'rollback':
      console.log(`Снова открыт выпуск ${rollback(args[0] ?? '')}`);
      break;
    case 'list':
      for (const { name, isCurrent } of releases(args[0] ?? '')) console.log(`${isCurrent ? '→' : ' '} ${name}`);
      break;
    default:
      throw new ReleaseError('Скажите, что сделать: publish <сайт> <папка>, rollback <папка> или list <папка>');
  }
} catch (error) {
  const isKnown = error instanceof ReleaseError || (error instanceof Error && 'code' in error);
  if (!isKnown) throw error;
  console.error(`${error.message}\nПрежний сайт открыт, как и был.`);
  process.exitCode = 1;
}
