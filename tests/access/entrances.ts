/** Every way into the site's server: each load, form action and method of the routes, as it is exported. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Handle } from '@sveltejs/kit/hooks';

const SITE = path.join(import.meta.dirname, '..', '..', 'web', 'src');
const ROUTES = path.join(SITE, 'routes');
const SERVER_FILE = /^\+(layout\.server|page\.server|server)\.ts$/;

/** What the framework calls. */
export type Handler = (event: object) => unknown;

export interface Entrance {
  /** `/clips` for a load, `/clips?/delete` for an action, `GET /api/dances` for a method. */
  readonly name: string;
  /** As the folders spell it, such as `/clips/[id]`. */
  readonly route: string;
  readonly kind: 'load' | 'layout' | 'action' | 'method';
  readonly run: Handler;
}

/** The hook that every request goes through. */
export async function loadHook(): Promise<Handle> {
  const { handle }: { handle: Handle } = await import(path.join(SITE, 'hooks.server.ts'));
  return handle;
}

/** Loads the modules of all routes. */
export async function allEntrances(): Promise<readonly Entrance[]> {
  const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    SERVER_FILE.test(path.basename(file)),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const module: Readonly<Record<string, unknown>> = await import(path.join(ROUTES, file));
      const folder = path.dirname(file).split(path.sep).join('/');
      return entrancesOf(path.basename(file), folder === '.' ? '/' : `/${folder}`, module);
    }),
  );
  return found.flat();
}

function entrancesOf(
  file: string,
  route: string,
  { load, actions, ...rest }: Readonly<Record<string, unknown>>,
): Entrance[] {
  if (file === '+server.ts') {
    // Whatever it exports in capitals, `fallback` included, answers requests.
    const methods = Object.entries(rest).filter(([name]) => /^([A-Z]+|fallback)$/.test(name));
    return methods.map(([method, run]) => ({
      ...{ name: `${method} ${route}`, route, kind: 'method' as const },
      run: run as Handler,
    }));
  }
  const kind = file === '+page.server.ts' ? 'load' : 'layout';
  const name = kind === 'load' ? route : `${route} (layout)`;
  return [
    ...(load === undefined ? [] : [{ name, route, kind, run: load as Handler } as const]),
    ...Object.entries((actions ?? {}) as Readonly<Record<string, Handler>>).map(
      ([action, run]) => ({ name: `${route}?/${action}`, route, kind: 'action', run }) as const,
    ),
  ];
}
