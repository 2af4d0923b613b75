/** Address of the site's root, with a slash at its end. */
export const siteRoot = import.meta.env.SITE_ROOT;
