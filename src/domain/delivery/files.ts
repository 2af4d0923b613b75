import { caddySite } from './caddy.ts';
import { nginxHeaders, nginxRegion, nginxSite, type NginxOptions } from './nginx.ts';
import { githubPages, gitlabPages, headersFile, redirectsFile, storageScript } from './static-hosts.ts';
import type { DeliveredSite } from './site.ts';

/** A file that a server or a host reads. */
export interface DeliveryFile {
  name: string;
  text: string;
  /** For whom it is, in Russian. */
  what: string;
}

/** Everything that serving one site may need, a file a host. */
export function deliveryFiles(site: DeliveredSite): DeliveryFile[] {
  const nginx = nginxOptions(site);
  return [
    {
      name: 'nginx.conf',
      text: nginxSite(site, nginx),
      what: `nginx, в /etc/nginx/conf.d/podskazka-${site.institutionId}.conf`,
    },
    { name: 'headers.conf', text: nginxHeaders(site, nginx), what: `nginx, в ${nginx.headersFile}` },
    { name: 'Caddyfile', text: caddySite(site), what: 'Caddy, в /etc/caddy/Caddyfile' },
    { name: '_headers', text: headersFile(site), what: 'Netlify, Cloudflare Pages и похожие: рядом с index.html' },
    { name: '_redirects', text: redirectsFile(site), what: 'они же и GitLab Pages: рядом с index.html' },
    { name: 's3.sh', text: storageScript(site), what: 'хранилище S3 и CDN: запустите' },
    { name: 'gitlab-ci.yml', text: gitlabPages(site), what: 'GitLab Pages, в .gitlab-ci.yml' },
    { name: 'github-pages.yml', text: githubPages(site), what: 'GitHub Pages, в .github/workflows/pages.yml' },
  ];
}

/** What one nginx needs to serve a region: its directory and the sites under their paths. */
export function regionFiles(directory: DeliveredSite, sites: readonly DeliveredSite[]): DeliveryFile[] {
  const nginx = nginxOptions(directory);
  return [
    {
      name: 'nginx.conf',
      text: nginxRegion(directory, sites, nginx),
      what: 'nginx, в /etc/nginx/conf.d/podskazka.conf',
    },
    { name: 'headers.conf', text: nginxHeaders(directory, nginx), what: `nginx, в ${nginx.headersFile}` },
  ];
}

function nginxOptions({ institutionId, host, isHttps }: DeliveredSite): NginxOptions {
  const certificates = `/etc/letsencrypt/live/${host}`;
  return {
    listen: isHttps ? '443' : '80',
    tls: isHttps ? { certificate: `${certificates}/fullchain.pem`, key: `${certificates}/privkey.pem` } : undefined,
    headersFile: `/etc/nginx/podskazka/${institutionId}-headers.conf`,
  };
}
