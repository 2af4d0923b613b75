/** GitLab takes 200 jobs of one matrix, GitHub 256: more institutions are built several to a job. */
const MOST_JOBS = 200;

/**
 * Institutions parted among jobs evenly, in their order.
 *
 * @example groups(['a', 'b', 'c'], 2) // [['a', 'b'], ['c']]
 */
export function groups(ids: readonly string[], most = MOST_JOBS): string[][] {
  const size = Math.ceil(ids.length / most);
  return Array.from({ length: Math.ceil(ids.length / Math.max(size, 1)) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
}

/** A matrix for GitHub's `fromJSON`, in one line: `{"include":[{"institutions":"a b"}]}`. */
export function githubMatrix(ids: readonly string[]): string {
  return JSON.stringify({ include: groups(ids).map((group) => ({ institutions: group.join(' ') })) });
}

/** A child pipeline for GitLab: JSON is YAML, and needs no care for quotes. */
export function gitlabPipeline(ids: readonly string[]): string {
  const site = {
    extends: '.site',
    parallel: { matrix: [{ INSTITUTIONS: groups(ids).map((group) => group.join(' ')) }] },
  };
  return JSON.stringify({ include: [{ local: 'scripts/ci/gitlab-site.yml' }], site }, undefined, 2);
}
