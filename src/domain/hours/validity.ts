import { longDate } from '../format.ts';

/**
 * For how long a schedule holds; nothing when it names no days.
 *
 * @example validityText({ validFrom: '2026-09-01', validTo: '2027-05-31' }) // 'График действует с 1 сентября 2026 по 31 мая 2027.'
 */
export function validityText({
  validFrom,
  validTo,
}: {
  validFrom: string | undefined;
  validTo: string | undefined;
}): string {
  const parts = [
    validFrom === undefined ? undefined : `с ${longDate(validFrom)}`,
    validTo === undefined ? undefined : `по ${longDate(validTo)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `График действует ${parts.join(' ')}.`;
}
