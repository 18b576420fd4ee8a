import type { MiddlewareHandler } from 'hono';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** What means something only of a page: it has links, may open windows and ask for devices. A pull may weigh 8 kB, its head included. */
const PAGES = {
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** What a reply that is no page may load: nothing. */
const REPLY_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** What a page of the server may load: its own style sheet. It runs no script at all and sends forms only home. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/**
 * Headers of every reply (ASVS 3.4). There are none for other origins: an extension page that was granted this host needs none, and no
 * other page may read anything here.
 */
export const secureHeaders =
  (isHttps: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const { headers } = c.res;
    const isPage = headers.get('content-type')?.startsWith('text/html') === true;
    for (const [name, value] of Object.entries(isPage ? { ...EVERYWHERE, ...PAGES } : EVERYWHERE))
      if (!headers.has(name)) headers.set(name, value);
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', REPLY_POLICY);
    if (isHttps) headers.set('strict-transport-security', 'max-age=31536000');
  };
