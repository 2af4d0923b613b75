interface ImportMetaEnv {
  /** The path that the site is served under, with slashes at both ends; the configuration gives it. */
  readonly SITE_ROOT: string;
}
