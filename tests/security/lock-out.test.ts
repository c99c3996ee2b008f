/** What strangers can do under somebody's address: neither keep them out, nor learn of the account. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../browser/harness.ts';
import { linkIn, startMailServer, type MailServer } from '../mail/mail-server.ts';
import { send, type Answer } from './client.ts';

const PASSWORD = 'we dance on sundays';
const EMAIL = 'owner@example.org';

let mail: MailServer;
let site: Site;
/** Of the owner's browser. */
let device = '';

beforeAll(async () => {
  mail = await startMailServer();
  site = await startSite({ env: { SMTP_URL: mail.url, MAIL_FROM: 'dance@example.org' } });
  device = cookieOf(
    await post('/signup', { email: EMAIL, displayName: 'Ana', password: PASSWORD }),
  );
}, 240_000);
afterAll(async () => {
  await site?.stop();
  await mail?.close();
});

async function post(path: string, form: Record<string, string>, cookie = ''): Promise<Answer> {
  return await send(site.url + path, {
    method: 'POST',
    headers: {
      origin: site.url,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie !== '' && { cookie }),
    },
    body: new URLSearchParams(form).toString(),
  });
}

/** The cookie that says that somebody was on the device, without the one of the session. */
function cookieOf({ headers }: Answer): string {
  const line = headers['set-cookie']?.find((cookie) => cookie.startsWith('device=')) ?? '';
  expect(line).toMatch(/HttpOnly/i);
  expect(line).toMatch(/SameSite=Lax/i);
  return line.split(';')[0] ?? '';
}

const signIn = async (password: string, cookie = '', email = EMAIL): Promise<number> =>
  (await post('/signin', { email, password }, cookie)).status;

async function guess(email: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < 7; n++) statuses.push(await signIn(`a guess ${n}`, '', email));
  return statuses;
}

const resetLinks = (): string[] =>
  mail.received.map((one) => linkIn(one).href).filter((link) => link.includes('/reset/'));

describe('strangers who fail under an address', () => {
  it('are slowed down, and not its owner on a device that they were on', async () => {
    expect(await guess(EMAIL)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await signIn(PASSWORD)).toBe(429);
    expect(await signIn(PASSWORD, 'device=invented')).toBe(429);
    expect(await signIn(PASSWORD, device)).toBe(303);
  });

  it('do not keep out who has a new password, nor spoil the link to it', async () => {
    expect((await post('/reset', { email: EMAIL })).status).toBe(200);
    await expect.poll(resetLinks).toHaveLength(1);
    const own = resetLinks()[0] ?? '';
    for (let n = 0; n < 8; n++) await post('/reset', { email: EMAIL });
    await guess(EMAIL);
    const changed = await post(new URL(own).pathname, { password: 'we dance on mondays' });
    expect(changed.status).toBe(303);
    await guess(EMAIL);
    const solved = cookieOf(changed);
    expect(await signIn('we dance on mondays', solved)).toBe(303);
    // Whoever had the old password is a stranger now, whatever device they keep.
    expect(await signIn('we dance on mondays', device)).toBe(429);
  });

  it('do not keep out who signs up after them', async () => {
    const email = 'later@example.org';
    await guess(email);
    const answer = await post('/signup', { email, displayName: 'Bea', password: PASSWORD });
    expect(answer.status).toBe(303);
  });
});

describe('strangers who ask about an address', () => {
  const known = 'known@example.org';
  const unknown = 'nobody@example.org';

  beforeAll(async () => {
    await post('/signup', { email: known, displayName: 'Cruz', password: PASSWORD });
  });

  /** What they see, but for what they typed. */
  const seen = (answer: Answer, email: string) => ({
    status: answer.status,
    page: answer.text
      .replaceAll(email, 'EMAIL')
      .replaceAll(/nonce="[^"]+"|_app\/[^"']+|__sveltekit_\w+/g, ''),
  });

  it('see the same for one that has an account and one that has none', async () => {
    for (const [path, form] of [
      ['/reset', {}],
      ['/signin', { password: 'a guess of mine' }],
    ] as const) {
      const [one, other] = [
        seen(await post(path, { ...form, email: known }), known),
        seen(await post(path, { ...form, email: unknown }), unknown),
      ];
      expect(one.status).toBe(other.status);
      // The pages are long: a failure need not print them.
      expect(one.page === other.page, path).toBe(true);
    }
  });

  it('do not see it from the time of an answer', async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let n = 0; n < 5; n++) {
      for (const [kind, email] of [
        ['known', known],
        ['unknown', unknown],
      ] as const) {
        const started = performance.now();
        await post('/reset', { email });
        times[kind]?.push(performance.now() - started);
      }
    }
    const fastest = (kind: string): number => Math.min(...(times[kind] ?? []));
    expect(Math.abs(fastest('known') - fastest('unknown'))).toBeLessThan(50);
  });
});
