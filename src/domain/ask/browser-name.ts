/** Signs of browsers in what they call themselves; those built on others come first. */
const BROWSERS = [
  { name: 'Яндекс Браузер', pattern: /YaBrowser\/(\d+)/ },
  { name: 'Edge', pattern: /Edg\/(\d+)/ },
  { name: 'Opera', pattern: /OPR\/(\d+)/ },
  { name: 'Firefox', pattern: /Firefox\/(\d+)/ },
  { name: 'Chrome', pattern: /(?:Chrome|CriOS)\/(\d+)/ },
  { name: 'Safari', pattern: /Version\/(\d+).*Safari/ },
] as const;

const SYSTEMS = [
  { name: 'Windows 7', pattern: /Windows NT 6\.1/ },
  { name: 'Windows 8', pattern: /Windows NT 6\.[23]/ },
  { name: 'Windows 10 или 11', pattern: /Windows NT 10/ },
  { name: 'Android', pattern: /Android/ },
  { name: 'iPhone или iPad', pattern: /iPhone|iPad/ },
  { name: 'macOS', pattern: /Mac OS X/ },
  { name: 'Linux', pattern: /Linux/ },
] as const;

/**
 * A browser as a person would name it; an unknown one by its own line.
 *
 * @example browserName('… Windows NT 6.1 … Chrome/109.0 …') // 'Chrome 109, Windows 7'
 */
export function browserName(userAgent: string): string {
  const browser = BROWSERS.flatMap(({ name, pattern }) => {
    const version = pattern.exec(userAgent)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  })[0];
  const system = SYSTEMS.find(({ pattern }) => pattern.test(userAgent))?.name;
  if (browser === undefined) return userAgent;
  return system === undefined ? browser : `${browser}, ${system}`;
}
