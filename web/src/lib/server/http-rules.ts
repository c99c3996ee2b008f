/** What holds for every request, before any route sees it. */

/** Where this site answers signed links of the embedded object store itself. */
export const OBJECTS_PREFIX = '/objects/';

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** Paths that need no session and, when all is well, no line in the log. */
export function isQuiet(pathname: string): boolean {
  return pathname === '/healthz' || pathname === '/readyz' || pathname.startsWith(OBJECTS_PREFIX);
}

/**
 * Whether a request that may change something does not come from a page of this site. Browsers
 * send `Origin` with every such request, so one without it is refused too. Signed object links
 * carry their own credential and are nobody's session.
 */
export function isForeignRequest(request: Request, url: URL): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  if (url.pathname.startsWith(OBJECTS_PREFIX)) return false;
  return request.headers.get('origin') !== url.origin;
}
