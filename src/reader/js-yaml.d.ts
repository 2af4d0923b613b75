// The package brings no types of its own.
declare module 'js-yaml' {
  interface Options {
    schema?: unknown;
    onWarning?: (warning: Error) => void;
  }
  export const CORE_SCHEMA: unknown;
  export function load(text: string, options?: Options): unknown;
}
