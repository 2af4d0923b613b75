import { fixedPages, guidePageAnchors } from '../../../src/domain/pages.ts';
import { nearest } from '../../../src/domain/nearest.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

const OUTSIDE = /^(https?:|mailto:|tel:)/;
const EMPTY_LABELS = /^(здесь|тут|ссылка|подробнее|сюда|там)$/i;

/** Links of bodies: to pages and anchors that this institution's site has. */
export function checkLinks(content: Content): Fault[] {
  const known = knownAddresses(content);
  return allPages(content).flatMap(({ file, body }) => {
    const own = new Set(body.headings.flatMap(({ id }) => (id === undefined ? [] : [id])));
    return body.links
      .filter(({ kind }) => kind === undefined || kind === content.kind)
      .flatMap(({ url, text, line }): Fault[] => {
        const slashed = withSlash(url, known);
        if (slashed !== undefined) {
          const message = `в конце адреса «${url}» не хватает косой черты: ${slashed}`;
          const apply = (source: string): string => source.replaceAll(`](${url})`, `](${slashed})`);
          return [{ kind: 'link', file, line, message, fix: { lines: 1, apply } }];
        }
        const message = linkFault(url, known, own) ?? labelFault(text);
        return message === undefined ? [] : [{ kind: 'link', file, line, message }];
      });
  });
}

function knownAddresses(content: Content): Map<string, ReadonlySet<string>> {
  const urls = createUrls('/');
  const anchors = (page: { body: { headings: { id: string | undefined }[] } }): string[] =>
    page.body.headings.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return new Map<string, ReadonlySet<string>>([
    ...fixedPages.map((path) => [path, new Set<string>()] as const),
    ['/regulation/', new Set(content.regulation.data.clauses.map(({ id }) => id))],
    ['/glossary/', new Set(content.glossary.data.map(({ id }) => id))],
    ...content.areas.data.map(({ id }) => [urls.area(id), new Set<string>()] as const),
    ...content.audiences.data.map(({ id }) => [urls.audience(id), new Set<string>()] as const),
    ...content.guides.map((page) => [urls.guide(page.id), new Set([...anchors(page), ...guidePageAnchors])] as const),
    ...content.questions.map((page) => [urls.question(page.id), new Set(anchors(page))] as const),
    ...content.problems.map((page) => [urls.problem(page.id), new Set(anchors(page))] as const),
  ]);
}

/** The address of a page that lacks nothing but the slash at its end. */
function withSlash(url: string, known: Map<string, ReadonlySet<string>>): string | undefined {
  const [path = '', anchor] = url.split('#');
  if (path === '' || known.has(path) || !known.has(`${path}/`)) return undefined;
  return `${path}/${anchor === undefined ? '' : `#${anchor}`}`;
}

function linkFault(url: string, known: Map<string, ReadonlySet<string>>, own: ReadonlySet<string>): string | undefined {
  if (OUTSIDE.test(url)) return undefined;
  const [path = '', anchor] = url.split('#');
  if (path === '') return own.has(anchor ?? '') ? undefined : `на этой странице нет якоря #${anchor}`;
  if (!path.startsWith('/'))
    return `ссылка «${url}» начинается не с /: пишите полный адрес, например /guides/plans/import-plan/`;
  const anchors = known.get(path);
  if (!anchors) {
    const near = nearest(path, [...known.keys()]);
    return `страницы «${path}» нет${near ? `. Может быть, ${near}?` : ''}`;
  }
  if (anchor === undefined || anchors.has(anchor)) return undefined;
  return `на странице ${path} нет якоря #${anchor}. Есть: ${[...anchors].map((id) => `#${id}`).join(', ') || 'ни одного'}`;
}

function labelFault(text: string): string | undefined {
  if (!EMPTY_LABELS.test(text.trim())) return undefined;
  return `ссылка подписана «${text}»: напишите, куда она ведёт, например «загрузите план из файла»`;
}
