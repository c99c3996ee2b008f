/** A mail server on this machine that keeps what it is given. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came: headers, an empty line, the parts. */
  readonly raw: string;
}

export interface MailServer {
  /** `SMTP_URL` of it. */
  readonly url: string;
  readonly received: ReceivedMail[];
  /** What it answers instead of taking a mail; undefined again to take the next ones. */
  refuse(answer: { readonly code: number; readonly at: 'recipient' | 'data' } | undefined): void;
  close(): Promise<void>;
}

interface Options {
  /** Whom it lets in; everybody by default. */
  readonly user?: { readonly name: string; readonly password: string };
}

export async function startMailServer({ user }: Options = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let refusal: { readonly code: number; readonly at: 'recipient' | 'data' } | undefined;
  const refused = (at: 'recipient' | 'data') =>
    refusal?.at === at
      ? Object.assign(new Error('Not now <secret@example.org>'), { responseCode: refusal.code })
      : undefined;
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === user?.name && password === user?.password;
      done(isKnown ? null : new Error('Wrong password'), isKnown ? { user: username } : undefined);
    },
    onRcptTo: (_address, _session, done) => done(refused('recipient')),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        const failure = refused('data');
        if (failure === undefined) {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        }
        done(failure);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const login = user === undefined ? '' : `${user.name}:${encodeURIComponent(user.password)}@`;
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    received,
    refuse: (answer) => void (refusal = answer),
    close: async () => await new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The header of a mail, unfolded; undefined where it has none. */
export function headerOf({ raw }: ReceivedMail, name: string): string | undefined {
  const [head = ''] = raw.split('\r\n\r\n');
  const line = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

/** The text of the part of that type, decoded (RFC 2045). @throws Error where there is none */
export function partOf({ raw }: ReceivedMail, type: 'text/plain' | 'text/html'): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1];
  const parts = raw.split(`--${boundary}`);
  const part = parts.find((one) => one.includes(`Content-Type: ${type}`));
  if (part === undefined) throw new Error(`The mail has no ${type}`);
  const at = part.indexOf('\r\n\r\n');
  const [head, body] = [part.slice(0, at), part.slice(at + 4)];
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The one link in a mail. @throws Error where there is none */
export function linkIn(mail: ReceivedMail): URL {
  const link = /https?:\/\/\S+\/(?:reset|verify)\/\S+/.exec(partOf(mail, 'text/plain'))?.[0];
  if (link === undefined) throw new Error('There is no link in the mail');
  return new URL(link);
}
