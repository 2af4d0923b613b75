import { createUrls } from '../urls.ts';
import { headerNames, headerRules, strictTransport } from './headers.ts';
import { preamble, type DeliveredSite } from './site.ts';
import { textTypes, types } from './types.ts';

export interface NginxOptions {
  /** What `listen` says: a port, or an address and a port. */
  listen: string;
  /** The certificate's files; without them the site is served over plain HTTP. */
  tls: { certificate: string; key: string } | undefined;
  /** Where the file of headers lies. */
  headersFile: string;
}

/** The site's servers, for a file in `/etc/nginx/conf.d/`. */
export function nginxSite(site: DeliveredSite, options: NginxOptions): string {
  return nginxHost(site, [site], literal(site.base), options);
}

/** One host for a region: its directory at the root, and sites under their paths. */
export function nginxRegion(directory: DeliveredSite, sites: readonly DeliveredSite[], options: NginxOptions): string {
  // One expression for the headers of all: a thousand of them would be tried at every request.
  return nginxHost(directory, [directory, ...sites], '/(?:[^/]+/)*', options);
}

/**
 * @param site whose host it is: it names the host, and the variables of headers
 * @param base a regular expression of the paths that the sites stand under
 */
function nginxHost(site: DeliveredSite, sites: readonly DeliveredSite[], base: string, options: NginxOptions): string {
  return [
    preamble(site),
    `# Нужны nginx и модуль brotli_static; в Debian: apt install nginx libnginx-mod-http-brotli-static`,
    '',
    ...headerMaps(site, base),
    ...sites.flatMap(redirectMap),
    ...(options.tls && site.host !== undefined ? secured(site.host) : []),
    'server {',
    ...indented([
      `listen ${options.listen}${options.tls ? ' ssl http2' : ''};`,
      `server_name ${site.host ?? '_'};`,
      ...(options.tls ? tlsLines(options.tls) : []),
      '',
      'server_tokens off;',
      '# Кто опечатался в адресе, не ошибка сервера.',
      'log_not_found off;',
      '# Переадресации не называют ни порта, ни протокола: они верны и за другим сервером.',
      'absolute_redirect off;',
      'charset utf-8;',
      `charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};`,
      'types {',
      ...indented(Object.entries(types).map(([type, extensions]) => `${type} ${extensions.join(' ')};`)),
      '}',
      'default_type application/octet-stream;',
      '# Сжатое уже лежит рядом с каждым файлом.',
      'brotli_static on;',
      'gzip_static on;',
      'gzip_vary on;',
      '# Новый выпуск виден не позже чем через столько секунд; страницы и файлы прежнего до того целы.',
      'open_file_cache max=2000 inactive=60s;',
      'open_file_cache_valid 1s;',
      'sendfile on;',
      'tcp_nopush on;',
      '',
      `include ${options.headersFile};`,
      `error_page 404 ${createUrls(site.base).to('/404.html')};`,
      ...sites.flatMap((one) => locations(one, options)),
    ]),
    '}',
    '',
  ].join('\n');
}

/**
 * The headers, for a file that the site's includes name. In nginx a location with a header of its own loses all those
 * above it: each names this file.
 */
export function nginxHeaders(site: DeliveredSite, { tls }: Pick<NginxOptions, 'tls'>): string {
  return [
    preamble(site),
    ...headerNames.map((name) => `add_header ${name} ${valueOf(site, name)} always;`),
    ...(tls ? [`add_header ${strictTransport.name} "${strictTransport.value}" always;`] : []),
    '',
  ].join('\n');
}

/** A variable where a header depends on the address, the value where it does not. */
function valueOf(site: DeliveredSite, name: string): string {
  const values = headerRules.filter(({ headers }) => name in headers);
  return values.length > 1 ? `$${variable(site, variableOf(name))}` : `"${values[0]?.headers[name]}"`;
}

function headerMaps(site: DeliveredSite, base: string): string[] {
  return headerNames.flatMap((name) => {
    const rules = headerRules.filter(({ headers }) => name in headers);
    if (rules.length < 2) return [];
    return [
      `map $uri $${variable(site, variableOf(name))} {`,
      // The first expression that fits holds, so the later rules stand above.
      ...indented(
        rules
          .slice(1)
          .reverse()
          .map(({ path, headers }) => `${expression(base, path)} "${headers[name]}";`),
      ),
      `    default "${rules[0]?.headers[name]}";`,
      '}',
      '',
    ];
  });
}

function expression(base: string, path: string): string {
  const [start = '', end = ''] = path.split('*');
  return end === '' ? `~^${base}${literal(start.slice(1))}` : `~${literal(end)}$`;
}

function literal(text: string): string {
  return text.replaceAll('.', '\\.');
}

function redirectMap(site: DeliveredSite): string[] {
  const { to } = createUrls(site.base);
  if (site.redirects.length === 0) return [];
  return [
    '# Номера страниц и прежние адреса. Со слэшем и без: номер диктуют и печатают.',
    `map $uri $${variable(site, 'forward')} {`,
    ...indented([
      'default "";',
      ...site.redirects.flatMap(({ from, to: target }) => [
        `${to(from)} "${to(target)}";`,
        `${to(from).replace(/\/$/, '')} "${to(target)}";`,
      ]),
    ]),
    '}',
    '',
  ];
}

function locations(site: DeliveredSite, { headersFile }: NginxOptions): string[] {
  const current = `${site.folder}/current`;
  const forward = `$${variable(site, 'forward')}`;
  const atRoot = site.base === '/';
  return [
    '',
    `location ${site.base} {`,
    ...indented([
      `include ${headersFile};`,
      atRoot ? `root ${current};` : `alias ${current}/;`,
      'index index.html;',
      `error_page 404 ${createUrls(site.base).to('/404.html')};`,
      ...(site.redirects.length === 0 ? [] : [`if (${forward}) {`, `    return 301 ${forward};`, '}']),
    ]),
    '}',
    // Typed by hand.
    ...(atRoot ? [] : [`location = ${site.base.slice(0, -1)} {`, `    return 301 ${site.base};`, '}']),
  ];
}

function secured(host: string): string[] {
  return [
    'server {',
    ...indented(['listen 80;', `server_name ${host};`, `return 301 https://${host}$request_uri;`]),
    '}',
    '',
  ];
}

function tlsLines({ certificate, key }: { certificate: string; key: string }): string[] {
  return [
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${key};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    `ssl_session_cache shared:podskazka:2m;`,
    'ssl_session_timeout 1d;',
  ];
}

function variableOf(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}

/** Several sites may stand in one nginx: their variables must differ. */
function variable({ institutionId }: DeliveredSite, name: string): string {
  return `podskazka_${institutionId.replaceAll('-', '_')}_${name}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `    ${line}`));
}
