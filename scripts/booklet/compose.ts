// A handbook as one page of HTML, taken from the finished pages of a site: it says what the site says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import { escapeHtml } from '../../src/domain/escape.ts';

export interface Booklet {
  html: string;
  title: string;
  /** Anchors of everything in the contents. */
  anchors: string[];
  /** The latest day on which one of its texts was checked. */
  reviewed: string;
}

interface Chapter {
  title: string;
  guides: Entry[];
  answers: Entry[];
}

interface Entry {
  number: string;
  path: string;
  title: string;
  answer: string;
  $: CheerioAPI;
}

/** Where a page number is written once it is known. */
export const pagePlace = (anchor: string): string => `<span class="contents__page" data-page="${anchor}"></span>`;

/**
 * @param site folder of the finished site
 * @param audience `teacher`, `parent` …
 */
export function composeBooklet(site: string, audience: string): Booklet {
  const $ = pageAt(site, `for/${audience}/`);
  const root = $('.brand').attr('href') ?? '/';
  const organisation = $('.footer__org').text().trim();
  const title = $('h1').text().trim();
  const chapters = $('.by-area')
    .toArray()
    .map((node) => readChapter(site, root, $, $(node)))
    .filter(({ guides, answers }) => guides.length + answers.length > 0);
  const entries = chapters.flatMap(({ guides, answers }) => [...guides, ...answers]);
  const numbers = new Map(entries.map(({ path, number }) => [path, number]));
  const published = publishedAddress($);
  const reviewed = entries
    .map((entry) => entry.$('.meta time').attr('datetime') ?? '')
    .reduce((last, day) => (day > last ? day : last), '');
  const heads = chapters.map((_, index) => `chapter-${index + 1}`);
  const parts = [
    cover(title, organisation, reviewed, published),
    contents(chapters, heads),
    hoursPart(pageAt(site, 'hours/')),
    ...chapters.map((chapter, index) => chapterPart(chapter, heads[index] ?? '')),
  ];
  const body = load(`<main>${parts.join('')}</main>`, null, false);
  leadLinks(body, root, numbers, published);
  const styles = [$, ...entries.map((entry) => entry.$)].flatMap((page) =>
    page('head link[rel=stylesheet], head style')
      .toArray()
      .map((node) => page.html(node)),
  );
  const anchors = ['hours', ...heads, ...entries.map(({ number }) => `p-${number}`)];
  return {
    html:
      `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${escapeHtml(`${title}: справочник по электронному журналу. ${organisation}`)}</title>` +
      `${[...new Set(styles)].join('')}<style>${bookletCss(title)}</style></head><body class="booklet">${body.html()}</body></html>`,
    title,
    anchors,
    reviewed,
  };
}

function readChapter(site: string, root: string, $: CheerioAPI, node: Cheerio<never> | Cheerio<any>): Chapter {
  const entriesOf = (selector: string): Entry[] =>
    node
      .find(selector)
      .toArray()
      .map((link) => readEntry(site, root, $(link).attr('href') ?? ''));
  return {
    title: node.find('h3').first().text().trim(),
    guides: entriesOf('.page-list a, .titles--main a'),
    answers: entriesOf('.answers details a, .titles:not(.titles--main) a'),
  };
}

function readEntry(site: string, root: string, href: string): Entry {
  const path = `/${href.slice(root.length)}`;
  const $ = pageAt(site, path);
  return {
    path,
    $,
    number: $('.number-card').attr('data-number') ?? '',
    title: $('h1').text().trim(),
    answer: $('[data-answer]').first().text().trim(),
  };
}

function cover(title: string, organisation: string, reviewed: string, published: string | undefined): string {
  const day = reviewed === '' ? '' : new Date(`${reviewed}T12:00:00Z`).toLocaleDateString('ru', LONG_DAY);
  return (
    `<section class="cover"><p class="cover__org">${escapeHtml(organisation)}</p>` +
    `<h1>${escapeHtml(title)}</h1><p class="cover__what">Справочник по электронному журналу и дневнику</p>` +
    `<p class="cover__foot">${day === '' ? '' : `Тексты проверены по ${escapeHtml(day)} `}` +
    `Свежее — на сайте${published === undefined ? '' : ` ${escapeHtml(published.replace(/^https?:\/\/|\/$/g, ''))}`}. ` +
    `Номер у заголовка вводят там в поиск.</p></section>`
  );
}

function contents(chapters: readonly Chapter[], heads: readonly string[]): string {
  const line = (anchor: string, number: string, title: string): string =>
    `<li class="${number === '' ? 'contents__chapter' : ''}"><a href="#${anchor}"><span class="contents__number">${number}</span>` +
    `<span class="contents__title">${escapeHtml(title)}</span>${pagePlace(anchor)}</a></li>`;
  const lines = chapters.flatMap(({ title, guides, answers }, index) => [
    line(heads[index] ?? '', '', title),
    ...[...guides, ...answers].map((entry) => line(`p-${entry.number}`, entry.number, entry.title)),
  ]);
  return `<section class="contents"><h2>Содержание</h2><ol>${line('hours', '', 'Часы консультаций')}${lines.join('')}</ol></section>`;
}

function hoursPart($: CheerioAPI): string {
  const parts = $('office-hours, article > .lead, article > .facts').first();
  const inner = parts.is('office-hours')
    ? parts.find('.lead, table, .facts, p:not(.status):not([hidden])').toArray()
    : $('article > .lead, article > .facts').toArray();
  const once = inner.filter((node) => $(node).parents('table').length === 0);
  return `<section class="chapter"><h2 id="hours">Часы консультаций</h2>${once.map((node) => $.html(node)).join('')}</section>`;
}

function chapterPart({ title, guides, answers }: Chapter, head: string): string {
  return (
    `<section class="chapter"><h2 id="${head}">${escapeHtml(title)}</h2>` +
    guides.map(guidePart).join('') +
    (answers.length === 0 ? '' : `<div class="short-answers">${answers.map(answerPart).join('')}</div>`) +
    '</section>'
  );
}

function guidePart({ $, number, title, answer }: Entry): string {
  const prose = load($('.prose').html() ?? '', null, false);
  prose('script, .step-link, .visually-hidden, button').remove();
  prose('h4').each((_, node) => void (node.tagName = 'h6'));
  prose('h3').each((_, node) => void (node.tagName = 'h5'));
  prose('h2').each((_, node) => void (node.tagName = 'h4'));
  // Anchors would be the same in every guide.
  prose('[id]').each((_, node) => void prose(node).removeAttr('id'));
  prose('a[href^="#"]').each((_, node) => void prose(node).replaceWith(prose(node).contents()));
  return (
    `<article><h3 id="p-${number}"><span class="number">№&nbsp;${number}</span> ${escapeHtml(title)}</h3>` +
    `<p class="lead">${escapeHtml(answer)}</p><div class="prose">${prose.html()}</div></article>`
  );
}

function answerPart({ $, number, title, answer }: Entry): string {
  const causes = $('.causes').length > 0 ? $.html($('.causes')) : '';
  const deeper = causes.replaceAll('<h3', '<h4').replaceAll('</h3>', '</h4>');
  return (
    `<article class="short-answer"><h3 id="p-${number}"><span class="number">№&nbsp;${number}</span> ${escapeHtml(title)}</h3>` +
    `<p>${escapeHtml(answer)}</p>${deeper}</article>`
  );
}

/** Links to what is in the handbook lead inside it; others to the site, if it has an address, or say theirs. */
function leadLinks(
  $: CheerioAPI,
  root: string,
  numbers: ReadonlyMap<string, string>,
  published: string | undefined,
): void {
  $('a[href]').each((_, node) => {
    const link = $(node);
    const href = link.attr('href') ?? '';
    if (!href.startsWith(root)) return;
    const path = `/${href.slice(root.length)}`;
    const number = numbers.get(path.replace(/#.*/, ''));
    if (number !== undefined) {
      link.attr('href', `#p-${number}`);
      link.append(` <span class="reference">(№&nbsp;${number})</span>`);
    } else if (/^\/hours\//.test(path)) link.attr('href', '#hours');
    else if (published !== undefined) link.attr('href', published.replace(/\/$/, '') + path);
    else link.replaceWith(link.contents());
  });
}

/** The site's address, unless it stands on the one that is printed until there is one. */
function publishedAddress($: CheerioAPI): string | undefined {
  const canonical = $('link[rel=canonical]').attr('href');
  if (canonical === undefined || new URL(canonical).hostname.endsWith('.example')) return undefined;
  const root = $('.brand').attr('href') ?? '/';
  return new URL(root, canonical).href;
}

const LONG_DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

function bookletCss(title: string): string {
  const css = readFileSync(new URL('booklet.css', import.meta.url), 'utf8');
  return css.replace('BOOKLET_TITLE', title.replace(/["\\<]/g, ''));
}

function pageAt(site: string, path: string): CheerioAPI {
  const file = join(site, path, 'index.html');
  if (!existsSync(file)) throw new Error(`${file}: нет такой страницы, сначала npm run build`);
  // Pages keep the sheet of paper for readers without scripts: their scripts bring it otherwise.
  return load(readFileSync(file, 'utf8'), { scriptingEnabled: false });
}
