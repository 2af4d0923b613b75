import { createUrls } from '../../../src/domain/urls.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content, Page } from '../../../src/reader/read-content.ts';
import type { Guide } from '../../../src/schemas/guide.ts';
import type { Problem } from '../../../src/schemas/problem.ts';
import type { Question } from '../../../src/schemas/question.ts';
import { allPages } from '../content.ts';
import { authorTexts } from '../texts.ts';

/** Office words; the full name beside ЕСИА is an explanation. */
const OFFICE =
  /(?<![а-яё])(?:импорт|экспорт|контингент|локальн[а-яё]+ акт|учётно-отчётн|легитимн|аутентификаци|авторизаци|персонализ)[а-яё]*|\b(?:csv|xlsx?)\b|ЕСИА(?! \()/gi;

/** Pages for families: no office words, and no way that ends at a door for staff. */
export function checkParents(content: Content): Fault[] {
  const urls = createUrls('/');
  const staffPages = new Set(
    [
      ...content.guides.map((page) => ({ page, url: urls.guide(page.id) })),
      ...content.questions.map((page) => ({ page, url: urls.question(page.id) })),
      ...content.problems.map((page) => ({ page, url: urls.problem(page.id) })),
    ]
      .filter(({ page }) => !page.data.audiences.some(isFamily))
      .flatMap(({ page, url }) => [url, page.id]),
  );
  const familyPages = allPages(content).filter(({ data }) => data.audiences.every(isFamily));
  const familyFiles = new Set(familyPages.map(({ file }) => file));
  return [
    ...familyPages.flatMap((page) => staffLinks(page, staffPages)),
    ...authorTexts(content)
      .filter(({ file }) => familyFiles.has(file))
      .flatMap((source) =>
        [...source.text.matchAll(OFFICE)].map(([word]): Fault => {
          const message = `«${word}» — слово для сотрудников: объясните родителю проще`;
          return { kind: 'parents', file: source.file, line: source.line, message };
        }),
      ),
  ];
}

function isFamily(audience: string): boolean {
  return audience === 'parent' || audience === 'student';
}

function staffLinks(
  { file, data, body, lineOf }: Page<Guide | Question | Problem>,
  staff: ReadonlySet<string>,
): Fault[] {
  const field = 'related' in data ? 'related' : 'guides';
  const named = 'related' in data ? data.related : data.guides;
  const message = (to: string): string => `«${to}» — страница для сотрудников, а ведёт на неё страница для родителей`;
  return [
    ...named
      .filter((id) => staff.has(id))
      .map((id): Fault => ({ kind: 'parents', file, line: lineOf([field]), message: message(id) })),
    ...body.links
      .filter(({ url }) => staff.has(url.replace(/#.*$/, '')))
      .map(({ url, line }): Fault => ({ kind: 'parents', file, line, message: message(url) })),
  ];
}
