// Looks in built sheets and scripts for what the oldest supported browsers lack. doiuse and es-check know most of it by
// the tables of caniuse and MDN; what these two do not look for is listed here.
import { readFileSync } from 'node:fs';
import doiuse from 'doiuse';
import { runChecks } from 'es-check';
import postcss, { type Node, type Root } from 'postcss';
import { oldBrowsers } from '../../src/integrations/browsers.ts';

/** Features that are allowed though some old browser lacks them: the page stays whole without each. */
const allowedInSheets: Record<string, string> = {
  'text-size-adjust': 'a phone does not enlarge text by itself; on a desktop there is nothing to stop',
  'text-decoration': 'Chromium 109 and Firefox 115 have the thickness of a line; caniuse counts the shorthand',
  multicolumn: 'columns of a printed memo; column-gap of a grid is counted too and works',
  'css-boxdecorationbreak': 'the -webkit- form stands beside; without it a menu path has square ends at a line break',
  'css-media-scripting': 'the same is hidden by :not(:defined) where scripts do not run',
  'css-clip-path': 'inset() on a box, which both have; SVG shapes are lacking',
  'css-masks': 'counted for the word clip-path alone',
  'css-widows-orphans': 'paper alone; where it is lacking a lone line may stand on a sheet',
  'css-content-visibility': 'opens closed answers in print; without it they print closed, their titles stay',
  'intrinsic-width': 'Firefox 115 has fit-content as a width; only stretch is lacking',
};

/** What the table of doiuse does not look for: a pattern of a declaration, a selector or an at-rule. */
const sheetPatterns: readonly { feature: string; pattern: RegExp; reason?: string }[] = [
  { feature: 'light-dark()', pattern: /light-dark\(/ },
  { feature: 'color-mix()', pattern: /color-mix\(/ },
  { feature: 'round(), mod(), rem()', pattern: /[\s:(](round|mod|rem)\(/ },
  { feature: 'linear() easing', pattern: /[\s:,]linear\(/ },
  { feature: 'lh unit', pattern: /\d(lh|rlh)\b/ },
  { feature: '@scope', pattern: /^@scope/ },
  { feature: '@property', pattern: /^@property/ },
  { feature: 'anchor positioning', pattern: /anchor\(|anchor-name|position-area/ },
  { feature: 'popover', pattern: /:popover-open/ },
  { feature: 'field-sizing', pattern: /field-sizing/ },
  { feature: 'subgrid', pattern: /subgrid/ },
  { feature: 'masonry', pattern: /masonry|grid-lanes/ },
  { feature: 'interpolate-size', pattern: /interpolate-size|calc-size\(/ },
  { feature: 'scroll-driven animation', pattern: /animation-timeline/ },
  { feature: 'text-wrap', pattern: /text-wrap/, reason: 'a heading is only broken less evenly without it' },
  { feature: '@starting-style', pattern: /^@starting-style/, reason: 'without it a thing appears at once' },
  { feature: '@view-transition', pattern: /^@view-transition/, reason: 'without it the next page comes at once' },
  {
    feature: 'view-transition-name',
    pattern: /view-transition/,
    reason: 'without it the next page comes at once',
  },
  { feature: '::details-content', pattern: /::details-content/, reason: 'see css-content-visibility' },
];

/** Browser interfaces newer than the oldest browser: es-check knows the language alone. */
const scriptPatterns: readonly { feature: string; pattern: RegExp }[] = [
  { feature: 'Temporal', pattern: /\bTemporal\.(Now|Plain|Zoned|Instant|Duration)/ },
  { feature: 'Intl.Segmenter', pattern: /\bIntl\.(Segmenter|DurationFormat)\b/ },
  { feature: 'URL.canParse', pattern: /\bURL\.(canParse|parse)\(/ },
  { feature: 'popover', pattern: /\.(showPopover|hidePopover|togglePopover)\(/ },
  { feature: 'AbortSignal.any', pattern: /\bAbortSignal\.any\(/ },
  { feature: 'view transitions', pattern: /\.startViewTransition\(/ },
  { feature: 'scheduler', pattern: /\bscheduler\.(yield|postTask)\(/ },
  {
    feature: 'iterator helpers',
    pattern: /\.(values|keys|entries)\(\)\.(map|filter|some|every|find|take|drop|reduce|toArray)\(/,
  },
];

/** What a sheet uses and an old browser lacks, outside of @supports and of what is allowed. */
export async function sheetFaults(css: string, from: string): Promise<string[]> {
  const faults = new Set<string>();
  const note = (feature: string, node: Node) => {
    if (!isGuarded(node)) faults.add(`${from}: ${feature}: ${String(node).slice(0, 80).replace(/\s+/g, ' ')}`);
  };
  const known = doiuse({
    browsers: [...oldBrowsers],
    ignore: Object.keys(allowedInSheets),
    onFeatureUsage: ({ feature, usage }) => note(feature, usage),
  });
  const { root } = await postcss([known]).process(css, { from });
  for (const { feature, pattern } of sheetPatterns.filter(({ reason }) => reason === undefined))
    (root as Root).walk((node) => {
      if (pattern.test(headOf(node))) note(feature, node);
    });
  return [...faults];
}

/** What scripts use and an old browser lacks, whether in the language or in the browser's interfaces. */
export async function scriptFaults(files: readonly string[]): Promise<string[]> {
  const { errors } = await runChecks(
    [
      {
        ecmaVersion: 'es2022',
        files: [...files],
        module: true,
        checkFeatures: true,
        checkBrowser: true,
        browserslistQuery: oldBrowsers.join(', '),
      },
    ],
    null,
  );
  const ofLanguage = errors.map(({ file, err }) => `${file}: ${err.message}`);
  const ofBrowser = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    return scriptPatterns.filter(({ pattern }) => pattern.test(code)).map(({ feature }) => `${file}: ${feature}`);
  });
  return [...ofLanguage, ...ofBrowser];
}

function isGuarded(node: Node): boolean {
  for (let parent: Node | undefined = node; parent; parent = parent.parent)
    if (parent.type === 'atrule' && 'name' in parent && parent.name === 'supports') return true;
  return false;
}

/** The node without what is inside it. */
function headOf(node: Node): string {
  return String(node).split('{', 1)[0] ?? '';
}
