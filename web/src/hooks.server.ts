/** Wraps every request: who asks, in which language, from which site, and what the log says of it. */
import { randomUUID } from 'node:crypto';
import { verifySession } from '@bachata/core/accounts/session.ts';
import { AppError, ForbiddenError, UnauthenticatedError } from '@bachata/core/errors.ts';
import { findGuest } from '@bachata/core/guests.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { chooseLanguage, LANGUAGE_COOKIE } from '#lib/i18n/languages.ts';
import { loadTranslator } from '#lib/i18n/catalogs.ts';
import { bodyLimitOf, withBodyLimit } from '#lib/server/body-limit.ts';
import { compressed } from '#lib/server/compress.ts';
import { publicError } from '#lib/server/error-page.ts';
import { clearGuest, guestDays, guestToken, isStranger } from '#lib/server/guests.ts';
import { APP_CHECK_HEADER } from '#lib/client/app-check.ts';
import {
  appCheckHeaders,
  assertKnownHost,
  costsMoney,
  firebaseHeaders,
  isForeignRequest,
  isMedia,
  isProbe,
  isQuiet,
  needsSession,
  SECURITY_HEADERS,
  storageHeaders,
  welcomesGuests,
} from '#lib/server/http-rules.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { assertMayStart } from '@bachata/platform/start.ts';
import { withSpan, withTrace } from '@bachata/platform/trace.ts';
import { linkKey } from '#lib/server/link-password.ts';
import {
  appCheckConfig,
  firebaseConfig,
  getLinkPost,
  getPlatform,
  siteNames,
  storageEmulatorHost,
} from '#lib/server/platform.ts';
import { AttemptLimit, clientOf } from '#lib/server/rate-limit.ts';
import { scriptsLast } from '#lib/server/scripts-last.ts';
import { clearSession, sessionToken } from '#lib/server/session.ts';
import { THEME_COOKIE, themeOf } from '#lib/theme.ts';
import { TIME_ZONE_COOKIE, timeZoneOf } from '#lib/time-zone.ts';

const UNAVAILABLE = 503;
/** A database that another process holds, or a service that is down for a moment. */
const RETRY_AFTER_SEC = 3;
const POLICY = 'content-security-policy';
const PLAIN_TEXT = 'text/plain; charset=utf-8';
/** More changes than a person makes, or than a class makes behind one address. */
const changes = new AttemptLimit({ now: () => Date.now() }, { max: 240, windowMs: 60_000 });

export const init: ServerInit = async () => {
  await assertMayStart(process.env, 'site');
  await getPlatform();
  await getLinkPost();
};

/** Whatever the request sets off is a part of its trace, to the last stage of a job. */
export const handle: Handle = ({ event, resolve }) =>
  withTrace(event.request.headers.get('traceparent'), () => {
    if (isUsual(event)) return answer({ event, resolve });
    const { method } = event.request;
    const fields = { 'http.request.method': method, 'http.route': routeOf(event) };
    return withSpan(`${method} ${routeOf(event)}`, { role: 'server', fields }, async (say) => {
      const response = await answer({ event, resolve });
      say({ 'http.response.status_code': response.status });
      return response;
    });
  });

/** The route, not the path: identifiers and tokens stay out of the log. */
function routeOf({ route }: RequestEvent): string {
  return route.id ?? 'unknown';
}

/** What is asked for all the time, and says nothing where it goes well. */
function isUsual({ url, route }: RequestEvent): boolean {
  return isQuiet(url.pathname) || isMedia(route.id);
}

const answer: Handle = async ({ event, resolve }) => {
  const started = performance.now();
  const { locals, request, cookies, url } = event;
  locals.requestId = randomUUID();
  locals.language = chooseLanguage(
    cookies.get(LANGUAGE_COOKIE),
    request.headers.get('accept-language'),
  );
  locals.theme = themeOf(cookies.get(THEME_COOKIE));
  locals.timeZone = timeZoneOf(cookies.get(TIME_ZONE_COOKIE));
  locals.account = undefined;
  locals.guest = undefined;
  locals.linkKey = linkKey(cookies, url);

  let response = await refused(event);
  if (response === undefined) {
    const guarded = withBodyLimit(request, bodyLimitOf(event.route.id), () => mayRead(event));
    response = await resolve(
      { ...event, request: guarded },
      {
        preload: ({ type, path }) => type === 'js' || type === 'css' || isFirstFont(path),
        transformPageChunk: ({ html }) =>
          scriptsLast(html).replace('%lang%', locals.language).replace('%theme%', locals.theme),
      },
    );
  }

  response = compressed(request, withHeaders(response, event));
  if (!isUsual(event) || response.status >= 400) {
    log(response.status >= 500 ? 'ERROR' : 'INFO', 'request', {
      requestId: locals.requestId,
      method: request.method,
      route: routeOf(event),
      status: response.status,
      milliseconds: Math.round(performance.now() - started),
      ...(event.route.id?.includes('jobs/[id]') && { jobId: event.params['id'] }),
    });
  }
  return response;
};

/**
 * The fonts of nearly every text: where they are there in time, nothing is laid out twice, and no title that is
 * longer without them moves what is below it.
 */
const isFirstFont = (path: string): boolean => path.includes('-latin-wght-');

/** The answer to a request that no route is to see; undefined where there is nothing against it. */
async function refused(event: RequestEvent): Promise<Response | undefined> {
  try {
    await admit(event);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { status, code, message } = publicError(
      error,
      500,
      await loadTranslator(event.locals.language),
      event.locals.timeZone,
    );
    return event.request.headers.get('accept')?.includes('text/html')
      ? new Response(`${message}\n`, { status, headers: { 'content-type': PLAIN_TEXT } })
      : Response.json({ status, code, message }, { status });
  }
}

/**
 * Finds out who asks.
 * @throws InvalidInputError `unknown-host`, ForbiddenError `foreign-origin`, `app-check-failed`
 */
async function admit({ locals, request, route, cookies, url }: RequestEvent): Promise<void> {
  if (!isProbe(url.pathname)) assertKnownHost(url, siteNames());
  if (isForeignRequest(request, url)) {
    throw new ForbiddenError('foreign-origin', 'The request came from another site.');
  }
  if (!isQuiet(url.pathname)) await identify(locals, cookies);
  // Who is not signed in is told so by the route.
  const mayOrder = !isStranger(locals) || isWelcome(route.id);
  if (mayOrder && costsMoney(request.method, route.id)) {
    await (await getPlatform()).appCheck?.(request.headers.get(APP_CHECK_HEADER));
  }
}

async function identify(locals: App.Locals, cookies: RequestEvent['cookies']): Promise<void> {
  const token = sessionToken(cookies);
  if (token !== undefined) {
    locals.account = await verifySession(await getPlatform(), token);
    if (locals.account === undefined) clearSession(cookies);
  }
  const guest = guestToken(cookies);
  if (guest !== undefined && locals.account === undefined) {
    locals.guest = await findGuest(await getPlatform(), guest);
    if (locals.guest === undefined) clearGuest(cookies);
  }
}

/** Whether the route would make a guest of a stranger. */
function isWelcome(routeId: string | null): boolean {
  return guestDays() > 0 && welcomesGuests(routeId);
}

/**
 * What can be said against a request before anything of its body is read.
 * @throws UnauthenticatedError `not-signed-in`, RateLimitError `too-many-attempts`
 */
function mayRead({ locals, route, getClientAddress }: RequestEvent): void {
  if (isStranger(locals) && needsSession(route.id) && !isWelcome(route.id)) {
    throw new UnauthenticatedError('not-signed-in', 'Sign in first.');
  }
  changes.take(locals.account?.uid ?? locals.guest?.uid ?? clientOf(getClientAddress()));
}

/** For the scripts of Google's that a page may load, where the site is set up for them. */
function widerHeaders(
  policy: string | null,
  isSignedIn: boolean,
): Readonly<Record<string, string>> {
  const firebase = isSignedIn ? undefined : firebaseConfig();
  const forSignIn = firebase === undefined ? {} : firebaseHeaders(policy, firebase);
  if (appCheckConfig() === undefined || !(isSignedIn || guestDays() > 0)) return forSignIn;
  return { ...forSignIn, ...appCheckHeaders(forSignIn[POLICY] ?? policy) };
}

/** Headers of a response may be immutable (a redirect's are): then it is copied. */
function withHeaders(response: Response, { locals, url }: RequestEvent): Response {
  const headers = new Headers(response.headers);
  const replace = (others: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(others)) headers.set(name, value);
  };
  replace(SECURITY_HEADERS);
  const storageHost = storageEmulatorHost();
  if (storageHost !== undefined) replace(storageHeaders(headers.get(POLICY), storageHost));
  replace(widerHeaders(headers.get(POLICY), locals.account !== undefined));
  if (url.protocol === 'https:') {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  // What somebody sees who is signed in is kept nowhere, unless a route says otherwise.
  if (!isStranger(locals) && !headers.has('cache-control')) {
    headers.set('cache-control', 'private, no-store');
  }
  headers.set('x-request-id', locals.requestId);
  if (response.status === UNAVAILABLE && !headers.has('retry-after')) {
    headers.set('retry-after', String(RETRY_AFTER_SEC));
  }
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}

export const handleError: HandleServerError = async ({ kind, error, event }) => {
  const { requestId, language, timeZone } = event.locals;
  const status = kind === 'unknown' ? 500 : error.status;
  const shown = publicError(error, status, await loadTranslator(language ?? 'en'), timeZone);
  if (shown.status >= 500) {
    log('ERROR', 'request failed', {
      requestId,
      route: routeOf(event),
      ...describeError(error),
    });
  }
  return { ...shown, requestId: requestId ?? '' };
};
