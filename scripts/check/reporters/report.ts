import type { Fault } from '../../../src/reader/fault.ts';

/** What a check found, and of which institutions. */
export interface Report {
  checked: readonly string[];
  faults: readonly Fault[];
}

/** Writes a report down for one kind of reader: a person, a script, a forge. */
export type Reporter = (report: Report) => string;
