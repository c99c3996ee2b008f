/**
 * Every entrance of the site with what its own schemas take, nearly take and do not expect. The schemas
 * are those that the routes read with: a test records them while each entrance is asked once properly.
 */
import fc from 'fast-check';
import type { z } from 'zod';
import { NAME, NAMES, type SeededSite } from '../seeded-site.ts';
import { send, type Sent } from '../requests.ts';
import { TABLE, type Row } from '../table.ts';
import { arbitraryOf, hostileText } from './arbitrary-of.ts';

/** How a route reads: a JSON body, JSON in a form's field, a form, or the address. */
export type Reading = 'readJson' | 'parseText' | 'parseForm' | 'parseQuery';
export type Recorded = Map<Reading, z.ZodType>;

export interface Fuzzed {
  readonly requests: number;
  /** By status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Requests that were answered with a 500, shrunk. */
  readonly faults: readonly string[];
}

export interface FuzzOptions {
  /** Requests of each entrance. */
  readonly runs: number;
  readonly seed: number;
  /** What the routes have read with since it was cleared. */
  readonly recorded: Recorded;
}

/** Ends the session of all that follows. */
const LEFT_OUT = ['POST /signout'];

export async function fuzzRoutes(site: SeededSite, options: FuzzOptions): Promise<Fuzzed> {
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  let requests = 0;
  for (const [name, [row]] of Object.entries(TABLE)) {
    if (row === undefined || LEFT_OUT.includes(name)) continue;
    const usual = await filled(site, row);
    // Maintainers may do all that is not somebody's own.
    const cookie = site.sessionOf(
      'maintainer' in row.may && !('owner' in row.may) ? 'maintainer' : 'owner',
    );
    const ask = async (sent: Sent): Promise<number> => {
      requests += 1;
      const { status } = await send(site.handle, site.entrance(name), { ...sent, cookie });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      return status;
    };
    options.recorded.clear();
    await ask(usual).catch(() => undefined);
    const property = fc.asyncProperty(requestOf(usual, new Map(options.recorded)), async (sent) => {
      if ((await ask(sent)) >= 500) throw new Error('a status of 500');
    });
    const { runs: numRuns, seed } = options;
    const outcome = await fc.check(property, { numRuns, seed });
    if (outcome.failed) {
      const cause = outcome.errorInstance;
      const stack = cause instanceof Error ? cause.stack : String(cause);
      faults.push(`${name}: ${fc.stringify(outcome.counterexample)}\n${stack}`);
    }
  }
  return { requests, statuses, faults };
}

/** The row with new documents for the names in it. */
async function filled(site: SeededSite, row: Row): Promise<Sent> {
  const text = JSON.stringify(row);
  const ids = new Map<string, string>();
  for (const name of NAMES) if (text.includes(name)) ids.set(name, await site.seed(name));
  const { path, form, json } = JSON.parse(
    text.replace(NAME, (name) => ids.get(name) ?? name).replaceAll('ASKING', 'somebody'),
  ) as Row;
  return { path, ...(form && { form }), ...(json !== undefined && { json }) };
}

function requestOf(usual: Sent, recorded: ReadonlyMap<Reading, z.ZodType>): fc.Arbitrary<Sent> {
  return fc
    .record({
      path: pathOf(usual.path, recorded.get('parseQuery')),
      form: formOf(usual.form, recorded),
      json: jsonOf(usual.json, recorded.get('readJson')),
    })
    .map(({ path, form, json }) => ({
      path,
      ...(form && { form }),
      ...(json !== undefined && { json }),
    }));
}

/** One in four addresses has a hostile identifier; half have parameters. */
function pathOf(usual: string, schema: z.ZodType | undefined): fc.Arbitrary<string> {
  const { pathname, search } = new URL(usual, 'http://site');
  const action = /^\?\/\w+/.exec(search)?.[0] ?? '';
  const [, ...segments] = pathname.split('/');
  // What a row has beyond letters is an identifier: everything else is spelled by the folders.
  const paths = fc.tuple(
    ...segments.map((segment) =>
      /\d/.test(segment)
        ? fc.oneof({ weight: 3, arbitrary: fc.constant(segment) }, addressed(hostileText))
        : fc.constant(segment),
    ),
  );
  const values = schema === undefined ? fc.dictionary(parameter, hostileText) : arbitraryOf(schema);
  const queries = fc.oneof(fc.constant(search.replace(action, '')), values.map(queryOf));
  return fc.tuple(paths, queries).map(([parts, query]) => {
    const joined = action === '' ? query : query.replace(/^\?/, '&');
    return `/${parts.join('/')}${action}${joined}`;
  });
}

const parameter = fc.oneof(
  fc.constantFrom('after', 'id', 'next', 'ids', 'startBeat', 'revision', 'list', 'search', 'link'),
  fc.constantFrom('level', 'song', 'from', 'with', 'view', 'page', 'seed', 'language'),
);

/** As one segment of an address: not empty, and nothing that a URL resolves. */
const addressed = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  text.map((one) => encodeURIComponent(one.toWellFormed())).filter((one) => !/^\.{0,2}$/.test(one));

function queryOf(values: unknown): string {
  if (typeof values !== 'object' || values === null) return '';
  const fields = Object.entries(values).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  return `?${new URLSearchParams(fields.map(([name, value]) => [name, value.toWellFormed()])).toString()}`;
}

/** JSON in a field where that is read with a schema; else what the row has, or something hostile. */
function formOf(
  usual: Sent['form'],
  recorded: ReadonlyMap<Reading, z.ZodType>,
): fc.Arbitrary<Sent['form']> {
  if (usual === undefined) return fc.constant(undefined);
  const whole = recorded.get('parseForm');
  const inField = recorded.get('parseText');
  const named = fc.record(
    Object.fromEntries(
      Object.entries(usual).map(([name, value]) => [
        name,
        value.startsWith('{') && inField !== undefined
          ? arbitraryOf(inField).map((one) => JSON.stringify(one))
          : fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, hostileText),
      ]),
    ),
    { requiredKeys: [] },
  );
  const usually = fc.oneof(named.map(textsOf), fc.dictionary(hostileText, hostileText));
  return whole === undefined ? usually : fc.oneof(arbitraryOf(whole).map(textsOf), usually);
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'string' ? one : JSON.stringify(one),
    ]),
  );
}

function jsonOf(usual: unknown, schema: z.ZodType | undefined): fc.Arbitrary<unknown> {
  if (usual === undefined) return fc.constant(undefined);
  if (schema === undefined) return fc.constant(usual);
  const generated = arbitraryOf(schema);
  if (!isRecord(usual)) return generated;
  // What only the server can have made, such as the key of an upload, is kept in half of them.
  const kept = generated.chain((value) =>
    isRecord(value)
      ? fc.subarray(Object.keys(usual)).map((names) => ({
          ...value,
          ...Object.fromEntries(names.map((name) => [name, usual[name]])),
        }))
      : fc.constant(value),
  );
  return fc.oneof(generated, kept);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
