// Проверить: npm run check                        (все учреждения)
//            npm run check -- btotis              (одно)
// Починить:  npm run check -- --fix               (бесспорное: «ё», кавычки и тире, адреса; новые номера и якоря)
// Машинам:   npm run check -- --json              (или --format json, github, gitlab)
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
await import('./check/command.ts');
