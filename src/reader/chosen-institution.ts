const DEFAULT_INSTITUTION = 'lipetsk-5';

/** The institution whose site is built: INSTITUTION of the environment, or the first of the two source institutions. */
export function chosenInstitution(): string {
  return process.env['INSTITUTION'] || DEFAULT_INSTITUTION;
}
