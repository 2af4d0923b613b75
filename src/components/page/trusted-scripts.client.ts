import type { WindowWithTrustedTypes } from './trusted-types.client.ts';

/**
 * Lets scripts of the site's own origin start workers by their address, as Pagefind and the registration of the service
 * worker do. The default policy is asked wherever a browser gets plain text in place of a trusted address; HTML has no
 * rule in it, so that text never becomes HTML by the way.
 */
export function trustOwnScripts(): void {
  (window as WindowWithTrustedTypes).trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
  });
}
