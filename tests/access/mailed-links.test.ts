/** Links for a new password and to confirm an address: from the form, by mail, back to the site. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { linkRequests } from '@bachata/core/accounts/link-requests.ts';
import { signUp } from '@bachata/core/accounts/sign-in.ts';
import {
  headerOf,
  linkIn,
  partOf,
  startMailServer,
  type MailServer,
  type ReceivedMail,
} from '../mail/mail-server.ts';
import { ORIGIN, send, type Answer } from './requests.ts';
import { openSeededSite, type SeededSite } from './seeded-site.ts';

const PASSWORD = 'we dance on sundays';
const CHANGED = 'quiero bailar más';
/** What somebody may call themselves to have our mails say it. */
const HOSTILE = [
  'You won <a href="https://evil.example">here</a>',
  'Ana"\r\nBcc: eve@example.org',
  '\u202Eevil.example\u0000 <eve@example.org>',
];

let server: MailServer;
let site: SeededSite;
const logged: string[] = [];
let email: string;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
  server = await startMailServer();
  process.env['SMTP_URL'] = server.url;
  process.env['MAIL_FROM'] = 'Bachata Buddy <dance@example.org>';
  site = await openSeededSite();
}, 120_000);
afterAll(async () => {
  await site?.close();
  await server?.close();
  delete process.env['SMTP_URL'];
  delete process.env['MAIL_FROM'];
});
beforeEach(() => {
  email = `ana-${randomUUID()}@example.org`;
  server.received.length = 0;
  server.refuse(undefined);
});

const post = (
  name: string,
  path: string,
  form: Readonly<Record<string, string>>,
  language = 'en',
): Promise<Answer> =>
  send(site.handle, site.entrance(name), {
    ...{ path, form },
    headers: { 'accept-language': language },
  });
const ask = (address: string, language?: string) =>
  post('/reset?/default', '/reset', { email: address }, language);
const signIn = (password: string) => post('/signin?/default', '/signin', { email, password });

async function dancer(displayName = 'Ana'): Promise<string> {
  return (await signUp(site.platform, { email, password: PASSWORD, displayName })).uid;
}

async function mailTo(address: string): Promise<ReceivedMail> {
  const find = () => server.received.find(({ to }) => to.includes(address));
  await expect.poll(find).toBeDefined();
  const mail = find();
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

it.each([
  ['en', 'A new password for Bachata Buddy', 'Somebody asked for a new password at localhost:3000'],
  ['es', 'Una contraseña nueva para Bachata Buddy', 'Alguien ha pedido una contraseña nueva'],
])('mails a link that sets a new password, in %s', async (language, subject, words) => {
  await dancer();
  expect((await ask(email, language)).status).toBe(200);
  const mail = await mailTo(email);
  expect(decoded(headerOf(mail, 'Subject'))).toBe(subject);
  expect(headerOf(mail, 'Content-Language')).toBe(language);
  expect(partOf(mail, 'text/plain')).toContain(words);
  const link = linkIn(mail);
  expect(link.origin).toBe(ORIGIN);
  expect(partOf(mail, 'text/html')).toContain(`href="${link.href}"`);
  const { status, location } = await post('/reset/[token]?/default', link.pathname, {
    password: CHANGED,
  });
  expect([status, location]).toEqual([303, '/signin?reset']);
  expect((await signIn(PASSWORD)).status).toBe(401);
  expect((await signIn(CHANGED)).status).toBe(303);
  const again = await post('/reset/[token]?/default', link.pathname, { password: PASSWORD });
  expect(again.status).toBe(401);
});

it.each([
  ['en', 'Confirm your address for Bachata Buddy'],
  ['es', 'Confirma tu dirección para Bachata Buddy'],
])('mails a link that confirms an address at sign-up, in %s', async (language, subject) => {
  const form = { email, password: PASSWORD, displayName: 'Ana' };
  expect((await post('/signup?/default', '/signup', form, language)).status).toBe(303);
  const mail = await mailTo(email);
  expect(decoded(headerOf(mail, 'Subject'))).toBe(subject);
  const link = linkIn(mail);
  expect((await site.platform.identity.findByEmail(email))?.isConfirmed).toBe(false);
  expect((await post('/verify/[token]?/default', link.pathname, {})).status).toBe(303);
  expect((await site.platform.identity.findByEmail(email))?.isConfirmed).toBe(true);
  expect((await post('/verify/[token]?/default', link.pathname, {})).status).toBe(401);
});

it.each(HOSTILE)('says nothing in a mail that somebody typed: %j', async (name) => {
  await dancer(name);
  await ask(email);
  const { raw, to } = await mailTo(email);
  expect(to).toEqual([email]);
  for (const part of ['evil.example', 'eve@example.org', 'You won', 'Bcc'])
    expect(raw).not.toContain(part);
});

it('answers an unknown address as a known one, as soon, and mails nothing to it', async () => {
  await dancer();
  const timed = async (address: string) => {
    const started = performance.now();
    const { status, text } = await ask(address);
    return { answer: { status, text }, ms: performance.now() - started };
  };
  const known = await timed(email);
  const unknown = await timed(`nobody-${email}`);
  expect(unknown.answer).toEqual(known.answer);
  // Neither sooner than all that is done for a known one takes.
  for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThan(290);
  await mailTo(email);
  expect(server.received).toHaveLength(1);
});

it('does not wait for a mail server that is silent, and tries again with the same link', async () => {
  const uid = await dancer();
  server.refuse({ code: 451, at: 'data' });
  const started = performance.now();
  await ask(email);
  expect(performance.now() - started).toBeLessThan(1_000);
  const stored = async () =>
    (await site.platform.documents.get(linkRequests, `reset-${uid}`))?.data;
  await expect.poll(async () => (await stored())?.failures).toBe(1);
  expect(logged.join('')).toContain('a link could not be mailed');
  server.refuse(undefined);
  const due = (await stored())?.dueAt ?? 0;
  expect(due - Date.now()).toBeGreaterThan(5_000);
  // As if the time had passed.
  await site.platform.documents.update(linkRequests, `reset-${uid}`, { dueAt: Date.now() });
  await ask(`somebody-else-${email}`);
  const other = `bea-${email}`;
  await signUp(site.platform, { email: other, password: PASSWORD, displayName: 'Bea' });
  await ask(other);
  const { pathname } = linkIn(await mailTo(email));
  expect((await post('/reset/[token]?/default', pathname, { password: CHANGED })).status).toBe(303);
  expect(await stored()).toBeUndefined();
});

it('leaves a mail that no server takes to a maintainer, who hands the link over', async () => {
  const uid = await dancer();
  server.refuse({ code: 550, at: 'recipient' });
  await ask(email);
  const stored = async () =>
    (await site.platform.documents.get(linkRequests, `reset-${uid}`))?.data;
  await expect.poll(async () => (await stored())?.failures).toBe(1);
  expect((await stored())?.dueAt).toBeUndefined();
  const cookie = site.sessionOf('maintainer');
  const listed = await send(site.handle, site.entrance('/review/links'), {
    ...{ path: '/review/links', cookie },
  });
  expect(listed.text).toContain(email);
  const { text } = await send(site.handle, site.entrance('/review/links?/show'), {
    ...{ path: '/review/links?/show', form: { id: `reset-${uid}` }, cookie },
  });
  const { shown } = JSON.parse(text) as { shown: { email: string; link: string } };
  expect(shown.email).toBe(email);
  const { pathname } = new URL(shown.link);
  expect((await post('/reset/[token]?/default', pathname, { password: CHANGED })).status).toBe(303);
  expect(await stored()).toBeUndefined();
});

it('has no address and no link in the log', () => {
  expect(logged.join('')).toContain('a link was mailed');
  expect(logged.join('')).not.toMatch(/@example\.org|\/reset\/[\w-]{43}/);
});

/** A header with encoded words (RFC 2047), as this site's mails have them. */
function decoded(header = ''): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (_hex, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString('utf8'),
    );
}
