/**
 * Mails the links that people ask for, behind their backs: no page waits for a mail server, and none
 * can be seen to. What was asked for is stored, so a process that ends loses nothing.
 */
import {
  dropLinkRequest,
  dueLinkRequests,
  postponeLink,
  tokenFor,
  type LinkRequest,
} from '@bachata/core/accounts/link-requests.ts';
import { AppError, ConflictError, NotFoundError } from '@bachata/core/errors.ts';
import type { Mailer, Platform, Stored } from '@bachata/core/ports.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { loadTranslator } from '../i18n/catalogs.ts';
import { linkAddress, linkMail } from './link-mail.ts';

const LOOK_EVERY_MS = 10_000;

export class LinkPost {
  readonly #platform: Pick<Platform, 'documents' | 'identity' | 'clock'>;
  readonly #mailer: Mailer;
  readonly #publicUrl: URL;
  /** Of requests whose mail has not gone out yet: a try that failed uses up no token. */
  readonly #tokens = new Map<string, { readonly askedAt: number; readonly token: string }>();
  #work: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    platform: Pick<Platform, 'documents' | 'identity' | 'clock'>,
    mailer: Mailer,
    publicUrl: URL,
  ) {
    this.#platform = platform;
    this.#mailer = mailer;
    this.#publicUrl = publicUrl;
  }

  /** Looks for what is due now and from time to time. */
  start(): void {
    this.#timer ??= setInterval(() => void this.deliver(), LOOK_EVERY_MS).unref();
    void this.deliver();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Mails what is due by now, once what is under way is done. Never throws. */
  async deliver(): Promise<void> {
    this.#work = this.#work.then(async () => {
      try {
        for (const request of await dueLinkRequests(this.#platform)) await this.#mail(request);
      } catch (error) {
        log('ERROR', 'links could not be mailed', describeError(error));
      }
    });
    await this.#work;
  }

  async #mail(stored: Stored<LinkRequest>): Promise<void> {
    const { id, data } = stored;
    const { kind, email, language } = data;
    const token = await this.#tokenOf(stored);
    // As many are on their way to the address as it may have.
    if (token === undefined) return await dropLinkRequest(this.#platform, id);
    const translator = await loadTranslator(language);
    const link = linkAddress(kind, token, this.#publicUrl);
    try {
      await this.#mailer.send(linkMail(translator, kind, { to: email, link }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await postponeLink(this.#platform, stored, !error.retryable).catch(ifAskedAgain);
      // What the server says may have the address in it.
      const problem = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : '';
      const fields = { kind, failures: data.failures + 1, problem: String(problem) };
      log('WARNING', 'a link could not be mailed', fields);
      return;
    }
    this.#tokens.delete(id);
    log('INFO', 'a link was mailed', { kind });
    await dropLinkRequest(this.#platform, id, stored.version).catch(ifAskedAgain);
  }

  async #tokenOf({ id, data }: Stored<LinkRequest>): Promise<string | undefined> {
    const kept = this.#tokens.get(id);
    if (kept?.askedAt === data.askedAt) return kept.token;
    const token = await tokenFor(this.#platform, data);
    if (token !== undefined) this.#tokens.set(id, { askedAt: data.askedAt, token });
    return token;
  }
}

/** Then that request is mailed for itself, or the account is gone. */
function ifAskedAgain(error: unknown): void {
  if (!(error instanceof ConflictError || error instanceof NotFoundError)) throw error;
}
