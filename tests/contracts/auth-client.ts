/** What browsers ask of Firebase Auth, and what its mails say. */
import { z } from 'zod';
import { unsentMails } from '../../infra/emulators/auth-emulator.ts';
import { API_KEY } from '../../infra/emulators/project.ts';

export class AuthClient {
  readonly #host: string;

  constructor(host: string) {
    this.#host = host;
  }

  /** @returns the ID token. @throws Error with the code that Firebase answers */
  async signIn(email: string, password: string): Promise<string> {
    return await this.#idToken('accounts:signInWithPassword', {
      email,
      password,
      returnSecureToken: true,
    });
  }

  /** Signs in as somebody whom Google knows. */
  async signInWithGoogle(email: string): Promise<string> {
    const token = { sub: email, email, email_verified: true };
    return await this.#idToken('accounts:signInWithIdp', {
      postBody: `providerId=google.com&id_token=${encodeURIComponent(JSON.stringify(token))}`,
      requestUri: 'http://localhost',
      returnSecureToken: true,
    });
  }

  async sendConfirmation(idToken: string): Promise<void> {
    await this.#call('accounts:sendOobCode', { requestType: 'VERIFY_EMAIL', idToken });
  }

  async askForReset(email: string): Promise<void> {
    await this.#call('accounts:sendOobCode', { requestType: 'PASSWORD_RESET', email });
  }

  /** Of the last mail of the kind to the address. */
  async mailedCode(email: string, kind: 'VERIFY_EMAIL' | 'PASSWORD_RESET'): Promise<string> {
    const codes = await unsentMails(this.#host);
    const last = codes.findLast((code) => code.email === email && code.requestType === kind);
    if (last === undefined) throw new Error(`There was no mail ${kind} to ${email}`);
    return last.oobCode;
  }

  async #idToken(method: string, body: object): Promise<string> {
    return z.object({ idToken: z.string() }).parse(await this.#call(method, body)).idToken;
  }

  async #call(method: string, body: object): Promise<unknown> {
    const url = `/identitytoolkit.googleapis.com/v1/${method}?key=${API_KEY}`;
    const response = await fetch(`http://${this.#host}${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  }
}
