/** Wraps every request: who asks, in which language, from which site, and what the log says of it. */
import { randomUUID } from 'node:crypto';
import { ForbiddenError } from '@bachata/core/errors.ts';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { chooseLanguage, LANGUAGE_COOKIE } from '#lib/i18n/languages.ts';
import { loadTranslator } from '#lib/i18n/catalogs.ts';
import { publicError } from '#lib/server/error-page.ts';
import { isForeignRequest, isQuiet, SECURITY_HEADERS } from '#lib/server/http-rules.ts';
import { describeError, log } from '#lib/server/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { clearSession, sessionToken } from '#lib/server/session.ts';
import { THEME_COOKIE, themeOf } from '#lib/theme.ts';

export const init: ServerInit = async () => {
  await getPlatform();
};

export const handle: Handle = async ({ event, resolve }) => {
  const started = performance.now();
  const { locals, request, cookies, url } = event;
  locals.requestId = randomUUID();
  locals.language = chooseLanguage(
    cookies.get(LANGUAGE_COOKIE),
    request.headers.get('accept-language'),
  );
  locals.theme = themeOf(cookies.get(THEME_COOKIE));
  locals.account = undefined;

  let response: Response;
  if (isForeignRequest(request, url)) {
    const error = new ForbiddenError('foreign-origin', 'The request came from another site.');
    const shown = publicError(error, 403, await loadTranslator(locals.language));
    response = Response.json(shown, { status: shown.status });
  } else {
    const token = isQuiet(url.pathname) ? undefined : sessionToken(cookies);
    if (token !== undefined) {
      locals.account = await (await getPlatform()).identity.verifySession(token);
      if (locals.account === undefined) clearSession(cookies);
    }
    response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', locals.language).replace('%theme%', locals.theme),
    });
  }

  response = withHeaders(response, locals.requestId, url);
  if (!isQuiet(url.pathname) || response.status >= 400) {
    log(response.status >= 500 ? 'ERROR' : 'INFO', 'request', {
      requestId: locals.requestId,
      method: request.method,
      // The route, not the path: identifiers and tokens stay out of the log.
      route: event.route.id ?? 'unknown',
      status: response.status,
      milliseconds: Math.round(performance.now() - started),
      ...(event.route.id?.includes('jobs/[id]') && { jobId: event.params['id'] }),
    });
  }
  return response;
};

/** Headers of a response may be immutable (a redirect's are): then it is copied. */
function withHeaders(response: Response, requestId: string, url: URL): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
  if (url.protocol === 'https:') {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  headers.set('x-request-id', requestId);
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}

export const handleError: HandleServerError = async ({ kind, error, event }) => {
  const { requestId, language } = event.locals;
  const status = kind === 'unknown' ? 500 : error.status;
  const shown = publicError(error, status, await loadTranslator(language ?? 'en'));
  if (shown.status >= 500) {
    log('ERROR', 'request failed', {
      requestId,
      route: event.route.id ?? 'unknown',
      ...describeError(error),
    });
  }
  return { ...shown, requestId: requestId ?? '' };
};
