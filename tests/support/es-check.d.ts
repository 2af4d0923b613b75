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
