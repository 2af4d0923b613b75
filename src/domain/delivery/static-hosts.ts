import { createUrls } from '../urls.ts';
import { headerRules, lastingFolders, strictTransport } from './headers.ts';
import { preamble, type DeliveredSite } from './site.ts';

/**
 * `_headers`, as Netlify, Cloudflare Pages and their kin read it: the site's folder is its root. They join the values of
 * rules that name one header: two policies both hold, which is right, but two rules of caching are nonsense. Asking
 * whether a page has changed is what such hosts say by themselves.
 */
export function headersFile(site: DeliveredSite): string {
  const { to } = createUrls(site.base);
  return [
    preamble(site),
    ...headerRules.flatMap(({ path, headers }, index) => [
      to(path),
      ...Object.entries(headers)
        .filter(([name]) => index > 0 || name !== 'Cache-Control')
        .map(([name, value]) => `  ${name}: ${value}`),
      ...(index === 0 ? [`  ${strictTransport.name}: ${strictTransport.value}`] : []),
    ]),
    '',
  ].join('\n');
}

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export function redirectsFile(site: DeliveredSite): string {
  const { to } = createUrls(site.base);
  return [preamble(site), ...site.redirects.map(({ from, to: target }) => `${to(from)} ${to(target)} 301`), ''].join(
    '\n',
  );
}

/**
 * A script that puts the site into an S3-compatible storage. Such a storage keeps two headers of a file and sends no
 * others: the rest is set in the CDN before it.
 */
export function storageScript(site: DeliveredSite): string {
  const [everything] = headerRules;
  const lasting = headerRules.find(({ path }) => path === `/${lastingFolders[0]}/*`);
  const folders = lastingFolders.map((folder) => `'${folder}/*'`);
  const cdn = Object.entries(everything?.headers ?? {}).filter(([name]) => name !== 'Cache-Control');
  return [
    '#!/bin/sh',
    preamble(site),
    '# Нужны программа aws и две переменные: S3_BUCKET=s3://имя и S3_ENDPOINT=https://storage.yandexcloud.net',
    '# В хранилище включите «сайт»: главная — index.html, страница ошибки — 404.html.',
    '# Сжатых двойников хранилище не выбирает: сжатие включите в CDN. Там же впишите заголовки:',
    ...[...cdn, [strictTransport.name, strictTransport.value]].map(([name, value]) => `#   ${name}: ${value}`),
    'set -eu',
    `SITE=\${1:-dist/${site.institutionId}}`,
    `TO=$S3_BUCKET${site.base.replace(/\/$/, '')}`,
    '# Решает последний подходящий фильтр: сжатые двойники исключены после всего.',
    'put() { aws --endpoint-url "$S3_ENDPOINT" s3 sync "$SITE" "$TO" "$@" --exclude "*.br" --exclude "*.gz"; }',
    '# Сначала то, на что ссылаются страницы: прежнее остаётся для тех, у кого страница открыта.',
    ...folders.map(
      (folder) => `put --exclude '*' --include ${folder} --cache-control '${lasting?.headers['Cache-Control']}'`,
    ),
    `skip="${folders.map((folder) => `--exclude ${folder.replaceAll("'", '')}`).join(' ')}"`,
    'set -f',
    `put --exclude '*' --include '*.ics' --content-type 'text/calendar; charset=utf-8' --cache-control no-cache`,
    `put --exclude '*' --include '*.md' --content-type 'text/markdown; charset=utf-8' --cache-control no-cache`,
    `put $skip --exclude '*.ics' --exclude '*.md' --exclude '*.html' --cache-control no-cache`,
    `put --exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8' --cache-control no-cache`,
    '# Напоследок удаляются страницы, которых больше нет.',
    'put $skip --delete --cache-control no-cache',
    '',
  ].join('\n');
}

/** `.gitlab-ci.yml` for GitLab Pages: it picks what is compressed beforehand and reads `_redirects`, but no headers. */
export function gitlabPages(site: DeliveredSite): string {
  return [
    preamble(site),
    '# Положите в корень проекта под именем .gitlab-ci.yml. Для сайта под путём впишите его в BASE_PATH: /имя-проекта/.',
    'pages:',
    '  image: node:24-bookworm',
    '  variables:',
    `    INSTITUTION: ${site.institutionId}`,
    `    BASE_PATH: ${site.base}`,
    '  cache:',
    '    key: { files: [package-lock.json] }',
    '    paths: [node_modules/]',
    '  script:',
    '    - test -d node_modules || npm ci',
    '    - npm run build',
    '    - npm run serve:config',
    '    - mv "dist/$INSTITUTION" public',
    '    - cp "delivery/$INSTITUTION/_redirects" public/',
    '  artifacts:',
    '    paths: [public]',
    '  rules:',
    '    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    '',
  ].join('\n');
}

/** A workflow for GitHub Pages: it sends no headers of ours, and knows no redirects; the pages that lead on do both. */
export function githubPages(site: DeliveredSite): string {
  return [
    preamble(site),
    '# Положите в .github/workflows/pages.yml. Путь сайта GitHub сообщает сам.',
    'name: pages',
    'on:',
    '  push: { branches: [main] }',
    'permissions: { contents: read, pages: write, id-token: write }',
    'concurrency: { group: pages }',
    'jobs:',
    '  pages:',
    '    runs-on: ubuntu-latest',
    '    environment: { name: github-pages }',
    '    steps:',
    '      - uses: actions/checkout@v6',
    '      - uses: actions/setup-node@v6',
    '        with: { node-version: 24, cache: npm }',
    '      - id: pages',
    '        uses: actions/configure-pages@v6',
    '      - run: npm ci',
    '      - run: npm run build',
    '        env:',
    `          INSTITUTION: ${site.institutionId}`,
    '          BASE_PATH: ${{ steps.pages.outputs.base_path }}/',
    '      - uses: actions/upload-pages-artifact@v5',
    `        with: { path: dist/${site.institutionId} }`,
    '      - uses: actions/deploy-pages@v5',
    '',
  ].join('\n');
}
