import { ContentError, faultLine, isCertain, type Fault } from '../../src/reader/fault.ts';
import { readContent, type Content, type ReadCache } from '../../src/reader/read-content.ts';
import { checkAliases } from './rules/aliases.ts';
import { checkCalendar } from './rules/calendar.ts';
import { checkCodes } from './rules/codes.ts';
import { checkCoverage } from './rules/coverage.ts';
import { checkForbidden } from './rules/forbidden.ts';
import { checkFoundBy } from './rules/found-by.ts';
import { checkFrame } from './rules/frame.ts';
import { checkFreshness } from './rules/freshness.ts';
import { checkHours } from './rules/hours.ts';
import { checkLaw } from './rules/law.ts';
import { checkLedger } from './rules/ledger.ts';
import { checkLinks } from './rules/links.ts';
import { checkLiterals } from './rules/literals.ts';
import { checkNumbers } from './rules/numbers.ts';
import { checkParents } from './rules/parents.ts';
import { checkReferences } from './rules/references.ts';
import { checkSearch } from './rules/search.ts';
import { checkSpelling } from './rules/spelling.ts';
import { checkTags } from './rules/tags.ts';
import { checkTraining } from './rules/training.ts';
import { checkUnused } from './rules/unused.ts';
import { checkWords } from './rules/words.ts';
import { checkYo } from './rules/yo.ts';

/** Signs of one word or one quotation that a message shows; those of real texts are shorter. */
const SHOWN = 200;
const TOO_LONG = new RegExp(`\\S{${SHOWN + 1},}|(?<=«)[^»]{${SHOWN + 1},}(?=»)`, 'g');

const rules: readonly ((content: Content) => Fault[])[] = [
  checkWords,
  checkTags,
  checkFrame,
  checkReferences,
  checkNumbers,
  checkLedger,
  checkLinks,
  checkCoverage,
  checkCalendar,
  checkHours,
  checkTraining,
  checkFreshness,
  checkLiterals,
  checkForbidden,
  checkLaw,
  checkYo,
  checkSpelling,
  checkParents,
  checkCodes,
  checkSearch,
  checkAliases,
  checkUnused,
];

/** Every fault of several institutions. That of a shared text comes once, however many institutions read it. */
export function checkInstitutions(root: string, institutionIds: readonly string[]): Fault[] {
  const cache: ReadCache = new Map();
  const faults = institutionIds.flatMap((id) => checkInstitution(root, id, cache));
  return [...new Map(faults.map((fault) => [faultLine(fault), fault])).values()];
}

/**
 * Every fault of one institution's content, in the order of files and lines.
 *
 * @param root the project's folder
 * @param cache what was read for another institution: shared files are parsed once
 */
export function checkInstitution(root: string, institutionId: string, cache?: ReadCache): Fault[] {
  return checked(root, institutionId, cache, checkFoundBy);
}

/** The same without asking for each page by its queries, which takes longer than everything else. */
export function checkWithoutSearch(root: string, institutionId: string, cache?: ReadCache): Fault[] {
  return checked(root, institutionId, cache, () => []);
}

function checked(
  root: string,
  institutionId: string,
  cache: ReadCache | undefined,
  searched: (content: Content) => Fault[],
): Fault[] {
  try {
    const { content, faults } = readContent(root, institutionId, cache);
    // A broken page is left out of the content, so everything that leads to it would be called broken too.
    if (faults.length > 0) return inOrder([...faults, ...[checkWords, checkTags].flatMap((rule) => rule(content))]);
    const found = rules.flatMap((rule) => rule(content));
    // Searching costs more than all other rules, and a fault among the words is nearly always why a page is not found.
    if (found.some(isCertain)) return inOrder(found);
    return inOrder([...found, ...searched(content)]);
  } catch (error) {
    if (error instanceof ContentError) return inOrder(error.faults);
    throw error;
  }
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.map(readable).sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}

/** The fault without the tail of a quotation that fills a screen: its beginning is enough to find it. */
function readable(fault: Fault): Fault {
  const message = fault.message.replace(TOO_LONG, (quoted) => `${quoted.slice(0, SHOWN)}…`);
  return message === fault.message ? fault : { ...fault, message };
}
