// Нет ли в текстах и на собранных страницах личных данных: npm run audit:content
// Телефоны, почта, СНИЛС, имена с отчеством. Контакты из institution.yaml разрешены на страницах своего учреждения.
import { counted } from '../src/domain/plural.ts';
import { audit } from './audit/audit.ts';
import { projectRoot } from './project-root.ts';

const { findings, texts, pages } = audit(projectRoot);
for (const { file, line, what, text } of findings) {
  console.error(`${file}:${line}: «${text}» — похоже на ${what}: уберите или опубликуйте контактом в institution.yaml`);
}
const read = `Прочитано: ${counted(texts, ['текст', 'текста', 'текстов'])}, ${counted(pages, ['страница', 'страницы', 'страниц'])} и данных сайта`;
const unbuilt = pages === 0 ? '. Сайт не собран: сначала npm run build:all' : '';
console.log(`${read}${unbuilt}. Личных данных: ${findings.length}`);
if (findings.length > 0) process.exitCode = 1;
