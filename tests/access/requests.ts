/** Sends requests through the site's own hook to the routes, in this process and without a build. */
import type {} from '../../web/src/app.d.ts';
import { isActionFailure, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { loadTranslator } from '../../web/src/lib/i18n/catalogs.ts';
import { publicError } from '../../web/src/lib/server/error-page.ts';
import type { Entrance } from './entrances.ts';

export const ORIGIN = 'http://localhost:3000';

export interface Sent {
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Of the session, if any. */
  readonly cookie?: string;
  /** Of the guest session, if any. */
  readonly guest?: string;
  /** Others, by name. */
  readonly cookies?: ReadonlyMap<string, string>;
  /** Of the page that sends it; default the site's own. */
  readonly origin?: string;
  /** Besides those that every request of a page has. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  /** What the page or the client gets to read; empty for streams and files. */
  readonly text: string;
  /** Cookies that were set, by name. */
  readonly cookies: ReadonlyMap<string, string>;
}

/** @param handle the site's hook, which finds out who asks */
export async function send(handle: Handle, entrance: Entrance, sent: Sent): Promise<Answer> {
  const url = new URL(sent.path, ORIGIN);
  const method = methodOf(entrance);
  const body = sent.form ? new URLSearchParams(sent.form) : jsonBody(sent.json);
  const request = new Request(url, {
    method,
    headers: {
      ...(method !== 'GET' && method !== 'HEAD' && { origin: sent.origin ?? ORIGIN }),
      ...(sent.json !== undefined && { 'content-type': 'application/json' }),
      ...sent.headers,
    },
    ...(body !== undefined && { body }),
  });
  const cookies = new Map<string, string>(sent.cookies);
  if (sent.cookie !== undefined) cookies.set('session', sent.cookie);
  if (sent.guest !== undefined) cookies.set('guest', sent.guest);
  const event = {
    locals: {},
    params: paramsOf(entrance.route, url.pathname),
    request,
    url,
    route: { id: entrance.route },
    cookies: {
      get: (name: string) => cookies.get(name),
      set: (name: string, value: string) => cookies.set(name, value),
      delete: (name: string) => cookies.delete(name),
    },
    getClientAddress: () => '127.0.0.1',
    setHeaders: () => undefined,
    fetch,
  } as unknown as RequestEvent;
  const response = await handle({
    event,
    resolve: async (guarded) => await answer(entrance, guarded),
  });
  const text = await textOf(response);
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    text,
    cookies,
  };
}

function methodOf({ kind, name }: Entrance): string {
  if (kind === 'method') return name.split(' ', 1)[0] ?? 'GET';
  return kind === 'action' ? 'POST' : 'GET';
}

const jsonBody = (json: unknown): string | undefined =>
  json === undefined ? undefined : JSON.stringify(json);

/** What the framework makes of what a route returns or throws. */
async function answer({ run }: Entrance, event: RequestEvent): Promise<Response> {
  try {
    const result = await run(event);
    if (result instanceof Response) return result;
    if (isActionFailure(result)) return Response.json(result.data, { status: result.status });
    return Response.json(result ?? {});
  } catch (error) {
    if (isRedirect(error)) {
      return new Response(null, { status: error.status, headers: { location: error.location } });
    }
    const status = isHttpError(error) ? error.status : 500;
    const shown = publicError(error, status, await loadTranslator('en'));
    if (shown.status >= 500) throw error;
    return Response.json(shown, { status: shown.status });
  }
}

async function textOf(response: Response): Promise<string> {
  const isText = /json|text\/(?!event-stream)/.test(response.headers.get('content-type') ?? '');
  if (isText) return await response.text();
  await response.body?.cancel();
  return '';
}

/** The values of `[name]` and `[...rest]` in a path of the route. */
function paramsOf(route: string, pathname: string): Readonly<Record<string, string>> {
  const names: string[] = [];
  const pattern = route
    .split('/')
    .map((segment) => {
      const match = /^\[(\.\.\.)?(\w+)\]$/.exec(segment);
      if (match === null) return segment;
      names.push(match[2] ?? '');
      return match[1] === undefined ? '([^/]+)' : '(.+)';
    })
    .join('/');
  const values = new RegExp(`^${pattern}$`).exec(pathname)?.slice(1);
  if (values === undefined) throw new Error(`${pathname} is no address of ${route}`);
  return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(values[i] ?? '')]));
}
