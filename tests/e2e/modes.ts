import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that depend on colours: the only ones whose answer a theme or a scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export async function axeFindings(page: Page, only: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  // In the page itself: no page has frames, and the other way opens a blank page for each answer.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (only === 'colours' ? axe.withRules(COLOUR_RULES) : axe.withTags(STANDARDS)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Puts settings of the version for the visually impaired on an open page, as a kept setting would. */
export async function putOn(page: Page, vision: string): Promise<void> {
  await page.evaluate(async (words) => {
    document.documentElement.dataset['vision'] = words;
    const href = document.querySelector<HTMLElement>('[data-sheet]')?.dataset['sheet'] ?? '';
    if (document.querySelector(`link[href="${href}"]`)) return;
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    await new Promise((done) => {
      link.onload = done;
      document.head.append(link);
    });
  }, vision);
}

/** By how many pixels the page can be scrolled sideways. */
export function sticksOut(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Texts that do not fit into a box that hides what sticks out. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'body :not(input, textarea, .visually-hidden, .visually-hidden *, .result__excerpt)',
      ),
    ]
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node);
        const isCut = (overflow: string, inside: number, box: number) =>
          (overflow === 'hidden' || overflow === 'clip') && inside > box + 1;
        return (
          isCut(overflowX, node.scrollWidth, node.clientWidth) || isCut(overflowY, node.scrollHeight, node.clientHeight)
        );
      })
      .map((node) => node.outerHTML.slice(0, 80)),
  );
}
