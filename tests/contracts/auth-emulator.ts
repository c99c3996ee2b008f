/**
 * The Firebase Auth emulator: one that runs already (`FIREBASE_AUTH_EMULATOR_HOST`), else that of
 * firebase-tools, which `npm run emulators:install` puts beside the project: it weighs 242 MB.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const LIBRARY = fileURLToPath(
  new URL('../../infra/firebase-tools/node_modules/firebase-tools', import.meta.url),
);
const PROCESS = fileURLToPath(new URL('auth-emulator-process.ts', import.meta.url));
const START_TIMEOUT_MS = 180_000;

/** The one of the emulator; no real project may have such a name. */
export const PROJECT = 'demo-bachata';
/** Any does for the emulator. */
export const API_KEY = 'demo-key';

/** Why there is no emulator here; undefined where there is one. */
export function authEmulatorMissing(): string | undefined {
  if (process.env['FIREBASE_AUTH_EMULATOR_HOST'] || existsSync(LIBRARY)) return undefined;
  return 'there is no Auth emulator: npm run emulators:install';
}

export interface AuthEmulator {
  /** `host:port` */
  readonly host: string;
  stop(): Promise<void>;
}

export async function startAuthEmulator(port = 0): Promise<AuthEmulator> {
  const running = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  if (running) return { host: running, stop: async () => undefined };
  const child = fork(PROCESS, [String(port)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const started = Promise.withResolvers<number>();
  child.once('message', (message) =>
    started.resolve(z.object({ port: z.number() }).parse(message).port),
  );
  child.once('exit', (code) => started.reject(new Error(`The Auth emulator ended with ${code}`)));
  const late = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  const host = `127.0.0.1:${await started.promise}`;
  clearTimeout(late);
  return {
    host,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What browsers ask of Firebase Auth, and what its mails say. */
export class AuthClient {
  readonly #host: string;

  constructor(host: string) {
    this.#host = host;
  }

  /** Answers unknown addresses as Google does since 2023. */
  async protectAgainstEnumeration(): Promise<void> {
    await this.#ask('PATCH', `/emulator/v1/projects/${PROJECT}/config`, {
      emailPrivacyConfig: { enableImprovedEmailPrivacy: true },
    });
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
    const answer = await this.#ask('GET', `/emulator/v1/projects/${PROJECT}/oobCodes`);
    const codes = mailsSchema.parse(answer).oobCodes;
    const last = codes.findLast((code) => code.email === email && code.requestType === kind);
    if (last === undefined) throw new Error(`There was no mail ${kind} to ${email}`);
    return last.oobCode;
  }

  async #idToken(method: string, body: object): Promise<string> {
    return z.object({ idToken: z.string() }).parse(await this.#call(method, body)).idToken;
  }

  async #call(method: string, body: object): Promise<unknown> {
    return await this.#ask(
      'POST',
      `/identitytoolkit.googleapis.com/v1/${method}?key=${API_KEY}`,
      body,
    );
  }

  async #ask(method: string, url: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://${this.#host}${url}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(url.startsWith('/emulator/') && { authorization: 'Bearer owner' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  }
}

const mailsSchema = z.object({
  oobCodes: z.array(z.object({ email: z.string(), requestType: z.string(), oobCode: z.string() })),
});
