// The directory's pages. They are no pages of Astro: those belong to one institution, whose words and data the whole of
// src/site is bound to, and the directory belongs to none. Two pages need no more than a template.
import type { Place, Row } from '../../src/domain/directory.ts';
import { pageDirectives } from '../../src/domain/delivery/policy.ts';
import { escapeHtml } from '../../src/domain/escape.ts';
import { iconPaths } from '../../src/domain/icon-paths.ts';
import type { Look } from './look.ts';

export interface Frame {
  look: Look;
  /** Whose directory it is: an authority, or the region. */
  owner: string;
  /** The page that tells of accessibility: one of a listed site. */
  accessibility: string;
  /** The hash of the early script, for the policy. */
  earlyHash: string;
  /** Own rules. */
  css: string;
  /** Addresses of the scripts of both pages: of the filter, and of the link to the panel. */
  filter: string;
  visionLink: string;
}

const EYE = `<svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="${iconPaths.eye}"/></svg>`;

/** The list of institutions, to be found by name. Without scripts it is a list of links. */
export function directoryPage(places: readonly Place[], frame: Frame): string {
  return page(
    'Найдите свою школу или колледж',
    frame,
    [frame.filter, frame.visionLink],
    [
      '<div class="hero"><div class="wrap">',
      '<h1>Найдите свою школу или колледж</h1>',
      '<p class="lead">У каждой школы свой сайт: инструкции, ответы и часы консультаций по электронному журналу и дневнику.</p>',
      '<form class="finder" role="search" hidden>',
      '<label>Название, номер или город<input name="name" type="search" autocomplete="off"></label>',
      '<label>Что найти на сайте<input name="q" type="search" autocomplete="off" aria-describedby="finder-hint"></label>',
      '<button class="button">Перейти</button>',
      '<p class="hero__hint" id="finder-hint">Вопрос попадёт в поиск той школы или колледжа, что вы выберете.</p>',
      '</form>',
      '</div></div>',
      '<div class="wrap catalogue" id="institutions">',
      '<p class="visually-hidden" role="status"></p>',
      '<p class="finder__nothing" hidden>Такого названия в списке нет. Сотрите лишнее или поищите по городу.</p>',
      ...places.map(placeSection),
      '</div>',
    ],
  );
}

/** What stands at an address that no site has. */
export function missingPage(frame: Frame): string {
  return page(
    'Такой страницы нет',
    frame,
    [frame.visionLink],
    [
      '<div class="hero"><div class="wrap">',
      '<h1>Такой страницы нет</h1>',
      '<p class="lead">Возможно, в адресе опечатка. <a href="/">Выберите свою школу или колледж</a>.</p>',
      '</div></div>',
    ],
  );
}

function placeSection({ title, count, rows }: Place): string {
  return [
    '<section class="catalogue__section">',
    `<div class="catalogue__head"><h2>${escapeHtml(title)}</h2><p>${count}</p></div>`,
    `<ul class="institutions">${rows.map(institutionItem).join('')}</ul>`,
    '</section>',
  ].join('');
}

function institutionItem({ name, kind, address, hours, words }: Row): string {
  const title = escapeHtml(name);
  const at = escapeHtml(address);
  return [
    `<li data-words="${escapeHtml(words)}">`,
    `<a class="institutions__name" href="${at}">${title}</a>`,
    `<p>${kind}. <a href="${at}hours/" aria-label="Часы консультаций: ${title}">Консультации</a>: ${escapeHtml(hours)}</p>`,
    `<a class="institutions__search" href="${at}search/" aria-label="Искать на сайте: ${title}">Искать</a>`,
    '</li>',
  ].join('');
}

function page(
  title: string,
  { look, owner, accessibility, earlyHash, css }: Frame,
  scripts: readonly string[],
  main: readonly string[],
): string {
  const policy = [...pageDirectives, `script-src 'self' '${earlyHash}'`, "style-src 'self'"].join(';');
  const organisation = escapeHtml(owner);
  return [
    '<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} — помощь по электронному журналу</title>`,
    look.early,
    '<meta name="description" content="Сайты школ и колледжей с помощью по электронному журналу и дневнику.">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#2a3fb0" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#10211c" media="(prefers-color-scheme: dark)">',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<link rel="stylesheet" href="${look.print}" media="print">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    `<style>${look.fonts}</style><style>${css}</style>`,
    ...look.sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`),
    ...scripts.map((script) => `<script type="module" src="${script}"></script>`),
    '</head><body>',
    '<a class="skip-link" href="#content">К содержанию</a>',
    '<header class="header"><div class="wrap header__row">',
    '<a class="brand" href="/"><span class="brand__mark" aria-hidden="true"></span>',
    `<span class="brand__text">Помощь по электронному журналу<span class="brand__org">${organisation}</span></span></a>`,
    `<a class="eye" href="${escapeHtml(accessibility)}" accesskey="0" title="Версия для слабовидящих" data-vision-link data-panel="${look.panel}">`,
    `${EYE}<span class="eye__text">Для слабовидящих</span></a>`,
    '</div></header>',
    `<main id="content" tabindex="-1">${main.join('')}</main>`,
    '<footer class="footer"><div class="wrap footer__row"><div class="footer__about">',
    `<p class="footer__org">${organisation}</p>`,
    '<p>Сайт не собирает данных и не просит паролей.</p>',
    '</div></div></footer>',
    '</body></html>',
  ].join('');
}
