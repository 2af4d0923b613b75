// The parts of two checkers without types of their own that tests/support/old-browsers.ts uses.
declare module 'es-check' {
  interface CheckConfig {
    ecmaVersion: string;
    files: string[];
    module?: boolean;
    checkFeatures?: boolean;
    checkBrowser?: boolean;
    browserslistQuery?: string;
  }
  export function runChecks(
    configs: CheckConfig[],
    logger: null,
  ): Promise<{ success: boolean; errors: { file: string; err: { message: string } }[] }>;
}

declare module 'doiuse' {
  interface Options {
    browsers: string[];
    ignore: string[];
    onFeatureUsage(use: { feature: string; usage: import('postcss').Node }): void;
  }
  export default function doiuse(options: Options): import('postcss').Plugin;
}
