import { createUrls } from '../urls.ts';
import { headerRules, strictTransport } from './headers.ts';
import { preamble, type DeliveredSite } from './site.ts';
import { textTypes, types } from './types.ts';

/**
 * The site for Caddy 2.6 and later, which gets and renews its certificate itself.
 *
 * @param address what the site listens on: its host, or `:8080`
 */
export function caddySite(site: DeliveredSite, address = site.host ?? ':8080'): string {
  const { to } = createUrls(site.base);
  // Caddy sorts directives by its own order: a rule says which addresses it leaves to the later ones.
  const headers = headerRules.flatMap((rule, index) => {
    const later = headerRules.slice(index + 1);
    return Object.entries(rule.headers).map(([name, value]) => ({
      path: rule.path,
      name,
      value,
      except: later.filter((other) => name in other.headers).map((other) => other.path),
    }));
  });
  const matcher = (path: string): string => (path.startsWith('/*.') ? path.slice(1) : to(path));
  const lines = headers.flatMap(({ path, name: header, value, except }, index) => {
    if (path === '/*' && except.length === 0) return [`header ${header} ${JSON.stringify(value)}`];
    const name = `@headers${index}`;
    return [
      `${name} {`,
      ...(path === '/*' ? [] : [`\tpath ${matcher(path)}`]),
      ...(except.length > 0 ? [`\tnot path ${except.map(matcher).join(' ')}`] : []),
      '}',
      `header ${name} ${header} ${JSON.stringify(value)}`,
    ];
  });
  const base = site.base.replace(/\/$/, '');
  return [
    preamble(site),
    '# Нужен Caddy 2.6 или новее; в Debian: apt install caddy',
    '',
    `${address} {`,
    ...[
      `root * ${site.folder}/current`,
      ...lines,
      ...typeLines(),
      ...(site.isHttps ? [`header ${strictTransport.name} "${strictTransport.value}"`] : []),
      ...site.redirects.map(
        ({ from, to: target }) =>
          `redir ${to(from).replace(/\/$/, '')} ${to(target)} 301\nredir ${to(from)} ${to(target)} 301`,
      ),
      ...(base === '' ? [] : [`redir ${base} ${base}/ 301`, `uri strip_prefix ${base}`]),
      'file_server {',
      '\tprecompressed br gzip',
      '\thide .*',
      '}',
      'handle_errors {',
      '\trewrite * /404.html',
      '\theader Content-Type "text/html; charset=utf-8"',
      '\tfile_server',
      '}',
    ].flatMap((line) => line.split('\n').map((part) => `\t${part}`)),
    '}',
    '',
  ].join('\n');
}

/** Caddy asks the system for types, and sends a file of an unknown one without any. */
function typeLines(): string[] {
  return [
    ...Object.entries(types).flatMap(([type, extensions]) => {
      const name = `@${type.replaceAll(/[^a-z0-9]/g, '_')}`;
      const charset = textTypes.includes(type) ? '; charset=utf-8' : '';
      return [
        `${name} path ${extensions.map((extension) => `*.${extension}`).join(' ')}`,
        `header ${name} Content-Type "${type}${charset}"`,
      ];
    }),
    'header ?Content-Type application/octet-stream',
  ];
}
