/**
 * The one-time codes in the mails that Firebase Auth sends, spent by REST: the Admin SDK has no call
 * for it. https://cloud.google.com/identity-platform/docs/reference/rest/v1/accounts
 */
import { z } from 'zod';
import { UnauthenticatedError, UnavailableError } from '@bachata/core/errors.ts';
import type { ProvidedUser } from '@bachata/core/ports.ts';

const TIMEOUT_MS = 10_000;
const GOOGLE = 'https://identitytoolkit.googleapis.com/v1';

const errorSchema = z.object({ error: z.object({ message: z.string() }) });
const resetSchema = z.object({ email: z.string(), requestType: z.string() });
const confirmedSchema = z.object({ localId: z.string(), email: z.string() });

export interface MailedCodesOptions {
  readonly apiKey: string;
  /** `host:port` of the emulator, instead of Google's. */
  readonly emulatorHost?: string | undefined;
}

export class MailedCodes {
  readonly #base: string;
  readonly #apiKey: string;

  constructor({ apiKey, emulatorHost }: MailedCodesOptions) {
    this.#apiKey = apiKey;
    this.#base =
      emulatorHost === undefined
        ? GOOGLE
        : `http://${emulatorHost}/identitytoolkit.googleapis.com/v1`;
  }

  /** Whose password a code resets. Does not spend it. @throws UnauthenticatedError `bad-reset-token` */
  async emailOfReset(oobCode: string): Promise<string> {
    const answer = resetSchema.safeParse(
      await this.#post('accounts:resetPassword', { oobCode }, 'bad-reset-token'),
    );
    // A code that confirms an address is answered too.
    if (!answer.success || answer.data.requestType !== 'PASSWORD_RESET') {
      throw invalid('bad-reset-token');
    }
    return answer.data.email;
  }

  /** @throws UnauthenticatedError `bad-reset-token` */
  async resetPassword(oobCode: string, newPassword: string): Promise<void> {
    await this.#post('accounts:resetPassword', { oobCode, newPassword }, 'bad-reset-token');
  }

  /** @throws UnauthenticatedError `bad-confirmation` */
  async confirmEmail(oobCode: string): Promise<ProvidedUser> {
    const answer = await this.#post('accounts:update', { oobCode }, 'bad-confirmation');
    const { localId: uid, email } = confirmedSchema.parse(answer);
    return { uid, email };
  }

  async #post(method: string, body: object, codeWhereRefused: string): Promise<unknown> {
    const url = `${this.#base}/${method}?key=${encodeURIComponent(this.#apiKey)}`;
    const response = await this.#send(url, body);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer;
    const message = errorSchema.safeParse(answer).data?.error.message ?? '';
    if (/^(EXPIRED_OOB_CODE|INVALID_OOB_CODE|USER_DISABLED|MISSING_OOB_CODE)/.test(message)) {
      throw invalid(codeWhereRefused);
    }
    if (response.status === 429 || response.status >= 500) throw unavailable();
    throw new Error(`Firebase Auth answered ${response.status} ${message}`);
  }

  async #send(url: string, body: object): Promise<Response> {
    try {
      return await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw unavailable(cause);
    }
  }
}

function invalid(code: string): UnauthenticatedError {
  return new UnauthenticatedError(code, 'The link was used or has expired');
}

function unavailable(cause?: unknown): UnavailableError {
  return new UnavailableError('cloud-unavailable', 'Firebase Auth failed for now', { cause });
}
