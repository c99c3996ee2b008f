/** A class of 40 behind one address, on the limits as they are: all sign up and order a choreography. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { startSite, type Site } from '../browser/harness.ts';
import { send, type Answer } from './client.ts';

const DANCERS = 40;
const TEN_MINUTES_MS = 600_000;

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 240_000);
afterAll(() => site?.stop());

async function post(path: string, type: string, body: string, cookie = ''): Promise<Answer> {
  const headers = { origin: site.url, accept: 'text/html', 'content-type': type };
  return await send(site.url + path, {
    method: 'POST',
    headers: { ...headers, ...(cookie !== '' && { cookie }) },
    body,
  });
}

async function signUp(dancer: number, password: string): Promise<Answer> {
  const typed = {
    email: `dancer-${dancer}@example.org`,
    displayName: `Dancer ${dancer}`,
    password,
  };
  const form = new URLSearchParams(typed).toString();
  return await post('/signup', 'application/x-www-form-urlencoded', form);
}

/** One who types twice what is not taken, as people do. */
async function begin(dancer: number): Promise<number[]> {
  const weak = await signUp(dancer, 'short');
  const common = await signUp(dancer, 'password123');
  const signedUp = await signUp(dancer, `we dance on sundays ${dancer}`);
  const cookie = (signedUp.headers['set-cookie'] ?? [])
    .map((line) => line.split(';')[0])
    .join('; ');
  const order = {
    requestKey: `request-${dancer}`,
    title: 'A song',
    source: { kind: 'catalog', songId: catalog[0]?.id },
    parameters: { difficulty: 'beginner' },
  };
  const ordered = await post(
    '/api/choreographies',
    'application/json',
    JSON.stringify(order),
    cookie,
  );
  return [weak, common, signedUp, ordered].map(({ status }) => status);
}

it(
  'signs up and orders within ten minutes',
  async () => {
    const started = performance.now();
    const outcomes = await Promise.all(Array.from({ length: DANCERS }, (_, n) => begin(n)));
    expect(outcomes).toEqual(Array.from({ length: DANCERS }, () => [400, 400, 303, 201]));
    expect(performance.now() - started).toBeLessThan(TEN_MINUTES_MS);
  },
  TEN_MINUTES_MS,
);
