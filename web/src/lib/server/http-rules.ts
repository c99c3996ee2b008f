/** What holds for every request, before any route sees it. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import { CLOUD_STORAGE } from '../cloud-storage.ts';
import type { FirebaseConfig } from '../firebase.ts';

/** Where this site answers signed links of the embedded object store itself. */
export const OBJECTS_PREFIX = '/objects/';

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/**
 * What pages may do besides where somebody may sign in with Firebase Auth: ask it, and open a window
 * of Google's that answers through a frame. Every page of a stranger may: the browser goes from one to
 * the sign-in page without a new document. The pages of who is signed in stay closed.
 * @param policy of the page; null for what is no page
 * @returns the headers to replace
 */
export function firebaseHeaders(
  policy: string | null,
  { authDomain, emulatorHost }: Pick<FirebaseConfig, 'authDomain' | 'emulatorHost'>,
): Readonly<Record<string, string>> {
  if (policy === null) return {};
  const host = emulatorHost === undefined ? `https://${authDomain}` : `http://${emulatorHost}`;
  const asked = emulatorHost === undefined ? 'https://identitytoolkit.googleapis.com' : host;
  const widened = policy
    .replace(/connect-src [^;]*/, (own) => `${own} ${asked}`)
    .replace(/script-src [^;]*/, (own) => `${own} https://apis.google.com/js/`);
  return {
    'content-security-policy': withFrames(widened, host),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
  };
}

/** https://cloud.google.com/recaptcha/docs/faq has what its script needs, firebase/app-check what it asks. */
const RECAPTCHA = 'https://www.google.com/recaptcha/';

/** What the pages of whoever may order something may do besides, where App Check is on. */
export function appCheckHeaders(policy: string | null): Readonly<Record<string, string>> {
  if (policy === null) return {};
  const widened = policy
    .replace(
      /connect-src [^;]*/,
      (own) => `${own} https://content-firebaseappcheck.googleapis.com ${RECAPTCHA}`,
    )
    .replace(/script-src [^;]*/, (own) => `${own} ${RECAPTCHA} https://www.gstatic.com/recaptcha/`);
  return { 'content-security-policy': withFrames(widened, RECAPTCHA) };
}

function withFrames(policy: string, source: string): string {
  return policy.includes('frame-src ')
    ? policy.replace(/frame-src [^;]*/, (own) => `${own} ${source}`)
    : `${policy}; frame-src ${source}`;
}

/** What pages order by JSON: each may cost computing, storage or a language model. Forms have no headers. */
export function costsMoney(method: string, routeId: string | null): boolean {
  return method === 'POST' && routeId?.startsWith('/api/') === true;
}

/**
 * Pages ask what stands in for Cloud Storage instead of it.
 * @param policy of the page; null for what is no page
 * @param emulatorHost `host:port`
 * @returns the headers to replace
 */
export function storageHeaders(
  policy: string | null,
  emulatorHost: string,
): Readonly<Record<string, string>> {
  return policy === null
    ? {}
    : { 'content-security-policy': policy.replaceAll(CLOUD_STORAGE, `http://${emulatorHost}`) };
}

/** Routes that take a form from somebody without a session; the way in, and what a cookie keeps. */
const OPEN_ROUTES: readonly string[] = [
  '/signin',
  '/signin/token',
  '/signup',
  '/signout',
  '/reset',
  '/reset/[token]',
  '/verify/[token]',
  '/preferences',
  '/objects/[...key]',
  // Whoever holds a link may say what is wrong with what it shows.
  '/report/[kind]/[id]',
  // Some links have a password.
  '/shared/plans/[id]',
];

/** Routes that make a guest of whoever comes without a session. */
const WELCOMING_ROUTES: readonly string[] = [
  '/api/uploads',
  '/api/songs/link',
  '/api/choreographies',
];

export function welcomesGuests(routeId: string | null): boolean {
  return routeId !== null && WELCOMING_ROUTES.includes(routeId);
}

/** Whether a route reads the body of a request only from somebody who is signed in. */
export function needsSession(routeId: string | null): boolean {
  return routeId === null || !OPEN_ROUTES.includes(routeId);
}

/**
 * The site answers under its public address only. Links in mails, the check of `Origin` and cookies
 * all rest on the name that it is called by; a name that somebody else points at this machine (DNS
 * rebinding) must not be one. On one's own machine its loopback names count too.
 * @throws InvalidInputError `unknown-host`
 */
export function assertKnownHost(
  url: URL,
  { publicUrl, answersLoopback }: { readonly publicUrl: URL; readonly answersLoopback: boolean },
): void {
  if (url.host === publicUrl.host) return;
  if (answersLoopback && LOOPBACK.includes(url.hostname)) return;
  throw new InvalidInputError('unknown-host', `Not a name of this site: ${url.host}`);
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Asked by whatever watches the process, by its address and not by its name. */
export function isProbe(pathname: string): boolean {
  return pathname === '/healthz' || pathname === '/readyz';
}

/** Asked for many times by each player: no line in the log when all is well. */
export function isMedia(routeId: string | null): boolean {
  return routeId !== null && /\/(media|audio)(\/|$)/.test(routeId);
}

/** Paths that need no session and, when all is well, no line in the log. */
export function isQuiet(pathname: string): boolean {
  return isProbe(pathname) || pathname.startsWith(OBJECTS_PREFIX);
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
