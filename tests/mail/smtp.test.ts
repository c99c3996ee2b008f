/** Mails as a mail server gets them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InvalidInputError, UnavailableError } from '@bachata/core/errors.ts';
import type { Mail } from '@bachata/core/ports.ts';
import { assertEnvironment, readMailEnv } from '@bachata/platform/env.ts';
import { SmtpMailer } from '@bachata/platform/mail/smtp.ts';
import { headerOf, partOf, startMailServer, type MailServer } from './mail-server.ts';

const FROM = 'Bachata Buddy <dance@example.org>';
const MAIL: Mail = {
  to: 'ana@example.org',
  subject: 'Una contraseña nueva',
  text: 'Elígela aquí: https://example.org/reset/x\n',
  html: '<p>Elígela <a href="https://example.org/reset/x">aquí</a></p>',
  language: 'es',
};

const mailerFor = (SMTP_URL: string): SmtpMailer => {
  const settings = readMailEnv({ SMTP_URL, MAIL_FROM: FROM });
  if (settings === undefined) throw new Error('no settings');
  return new SmtpMailer(settings);
};

describe('a mail', () => {
  let server: MailServer;
  let mailer: SmtpMailer;
  beforeAll(async () => {
    server = await startMailServer({ user: { name: 'site', password: 'p@ss/word' } });
    mailer = mailerFor(server.url);
  });
  beforeEach(() => {
    server.received.length = 0;
    server.refuse(undefined);
  });
  afterAll(async () => {
    mailer.close();
    await server.close();
  });

  it('comes as text and as HTML, with what says what it is', async () => {
    await mailer.check();
    await mailer.send(MAIL);
    const [mail] = server.received;
    if (mail === undefined) throw new Error('nothing came');
    expect(mail).toMatchObject({ from: 'dance@example.org', to: ['ana@example.org'] });
    expect(headerOf(mail, 'From')).toBe(FROM);
    expect(headerOf(mail, 'To')).toBe('ana@example.org');
    expect(headerOf(mail, 'Message-ID')).toMatch(/^<[^@\s]+@example\.org>$/);
    expect(Math.abs(Date.parse(headerOf(mail, 'Date') ?? '') - Date.now())).toBeLessThan(60_000);
    expect(headerOf(mail, 'Content-Language')).toBe('es');
    expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(mail, 'Content-Type')).toContain('multipart/alternative');
    expect(partOf(mail, 'text/plain').trim()).toBe(MAIL.text.trim());
    expect(partOf(mail, 'text/html').trim()).toBe(MAIL.html);
  });

  it('goes to one address alone, whatever stands in it', async () => {
    const to = 'ana@example.org, eve@example.org\r\nBcc: eve@example.org';
    await mailer.send({ ...MAIL, to }).catch(() => undefined);
    for (const { to: recipients, raw } of server.received) {
      expect(recipients).toHaveLength(1);
      expect(raw).not.toMatch(/^Bcc:/m);
    }
  });

  it('is refused for good where the mailbox is not there, and for now otherwise', async () => {
    server.refuse({ code: 550, at: 'recipient' });
    await expect(mailer.send(MAIL)).rejects.toThrow(InvalidInputError);
    server.refuse({ code: 451, at: 'recipient' });
    await expect(mailer.send(MAIL)).rejects.toThrow(UnavailableError);
    server.refuse({ code: 552, at: 'data' });
    await expect(mailer.send(MAIL)).rejects.toThrow(UnavailableError);
  });

  it('goes nowhere with a wrong password, or where nobody answers', async () => {
    const wrong = mailerFor(server.url.replace('p%40ss', 'wrong'));
    await expect(wrong.check()).rejects.toThrow();
    await expect(wrong.send(MAIL)).rejects.toThrow(UnavailableError);
    const closed = await startMailServer();
    await closed.close();
    await expect(mailerFor(closed.url).send(MAIL)).rejects.toThrow(UnavailableError);
    expect(server.received).toEqual([]);
  });
});

describe('the settings', () => {
  const problem = (env: Readonly<Record<string, string>>): string => {
    try {
      assertEnvironment(env, 'site');
      return '';
    } catch (error) {
      return String(error);
    }
  };

  it('may be absent, and are taken as servers and people write them', () => {
    expect(problem({})).toBe('');
    expect(readMailEnv({})).toBeUndefined();
    for (const MAIL_FROM of ['dance@example.org', FROM, 'Bailamos Ñ <dance@example.org>']) {
      expect(problem({ SMTP_URL: 'smtps://a:b%40c@mail.example.org', MAIL_FROM })).toBe('');
    }
  });

  it.each([
    ['SMTP_URL: not an address', { SMTP_URL: 'mail.example.org:587', MAIL_FROM: FROM }],
    ['SMTP_URL: not an address', { SMTP_URL: 'https://mail.example.org', MAIL_FROM: FROM }],
    ['MAIL_FROM: needed for SMTP_URL', { SMTP_URL: 'smtp://mail.example.org' }],
    ['SMTP_URL: needed for MAIL_FROM', { MAIL_FROM: FROM }],
    ['MAIL_FROM: not a sender', { SMTP_URL: 'smtp://m.example.org', MAIL_FROM: 'us' }],
    ['MAIL_FROM: not a sender', { SMTP_URL: 'smtp://m.example.org', MAIL_FROM: 'A\nB <a@b.org>' }],
    [
      'MAIL_FROM: not a sender',
      { SMTP_URL: 'smtp://m.example.org', MAIL_FROM: 'a@b.org, c@d.org' },
    ],
  ])('stop the start with %s: %j', (words, env) => {
    expect(problem(env)).toContain(words);
  });

  it('are not repeated where they are wrong: they hold a password', () => {
    expect(problem({ SMTP_URL: 'http://site:sesame@mail', MAIL_FROM: FROM })).not.toContain(
      'sesame',
    );
  });
});
