import { faultKinds, isCertain, manualSection } from '../../../src/reader/fault.ts';
import type { Report } from './report.ts';

/** For scripts. The form is a promise: fields may be added, none is renamed or removed while `version` is 1. */
export function jsonReport({ checked, faults }: Report): string {
  const errors = faults.filter(isCertain).length;
  const document = {
    version: 1,
    checked,
    errors,
    doubts: faults.length - errors,
    faults: faults.map((fault) => ({
      kind: fault.kind,
      title: faultKinds[fault.kind],
      severity: isCertain(fault) ? 'error' : 'doubt',
      file: fault.file,
      line: fault.line ?? null,
      message: fault.message,
      fixable: fault.fix !== undefined,
      manual: manualSection(fault.kind),
    })),
  };
  return JSON.stringify(document, null, 2);
}
