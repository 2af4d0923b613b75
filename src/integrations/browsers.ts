/**
 * Browsers of old school machines, in the words of browserslist: Chromium 109 is the last on Windows 7, Firefox 115 the
 * last ESR there. Builds aim at them; a test looks for what they lack in what was built.
 */
export const oldBrowsers = ['chrome 109', 'edge 109', 'firefox 115'] as const;

/** For the bundler: the same, and a Safari that has all that these have. */
export const buildTargets = [...oldBrowsers.map((name) => name.replace(' ', '')), 'safari15'];
