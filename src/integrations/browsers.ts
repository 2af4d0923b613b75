/**
 * Browsers of old school machines, in the words of browserslist: Chromium 109 is the last on Windows 7, Firefox 115 the
 * last ESR there. Builds aim at them; a test looks for what they lack in what was built.
 */
export const oldBrowsers = ['chrome 109', 'edge 109', 'firefox 115'] as const;

const named = oldBrowsers.map((name) => name.replace(' ', ''));

/** For the bundler: the same, and a Safari that has all that these have. */
export const sheetTargets = [...named, 'safari15'];

/**
 * The same for scripts. Safari 15 has private members of classes, but a fault in what they begin with, which nothing here
 * meets; for its sake each of them would be rewritten as calls, in every script that has some.
 */
export const buildTargets = [...named, 'safari16'];
