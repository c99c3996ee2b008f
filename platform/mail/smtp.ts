/** Mails handed to a mail server by SMTP (RFC 5321). */
import { createTransport, type Transporter } from 'nodemailer';
import { InvalidInputError, UnavailableError } from '@bachata/core/errors.ts';
import type { Mail, Mailer } from '@bachata/core/ports.ts';
import type { MailEnv } from '../env.ts';

const PORTS: Readonly<Record<string, number>> = { 'smtps:': 465, 'smtp:': 587 };
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const CONNECT_MS = 10_000;
const SILENT_MS = 30_000;

export class SmtpMailer implements Mailer {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor({ server, from }: MailEnv) {
    const user = decodeURIComponent(server.username);
    const pass = decodeURIComponent(server.password);
    this.#from = from;
    this.#transport = createTransport({
      host: server.hostname.replace(/^\[|\]$/g, ''),
      port: Number(server.port) || (PORTS[server.protocol] ?? 587),
      secure: server.protocol === 'smtps:',
      // Neither a password nor a link goes over a network that can be listened to.
      requireTLS: server.protocol === 'smtp:' && !LOOPBACK.includes(server.hostname),
      ...(user !== '' && { auth: { user, pass } }),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      // Nothing of a mail is read from anywhere else.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Whether the server can be reached and lets us in. @throws Error that says why not */
  async check(): Promise<void> {
    await this.#transport.verify();
  }

  async send({ to, subject, text, html, language }: Mail): Promise<void> {
    try {
      await this.#transport.sendMail({
        from: this.#from,
        // As an object: an address is never read as several.
        to: { name: '', address: to },
        ...{ subject, text, html },
        headers: {
          'Content-Language': language,
          // Programs that answer mails by themselves leave it alone (RFC 3834).
          'Auto-Submitted': 'auto-generated',
        },
      });
    } catch (cause) {
      throw isFinal(cause)
        ? new InvalidInputError('mail-refused', 'The mail server takes no mail to this address', {
            cause,
          })
        : new UnavailableError('mail-undelivered', 'The mail server did not take the mail', {
            cause,
          });
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/** A 5xx answer to the recipient: the mailbox is not there. One about us, such as a wrong password, may be mended. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  return code === 'EENVELOPE' && Number(responseCode) >= 500;
}
