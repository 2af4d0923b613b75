/**
 * Flags of Node for a process that builds a site: with room for what lives shortly it takes a tenth less time. `build` in
 * package.json names them itself, for it builds in the process that npm has started.
 */
export const BUILD_FLAGS = ['--max-semi-space-size=64'] as const;
