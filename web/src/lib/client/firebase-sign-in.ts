/**
 * Signs in with Firebase Auth, for as long as it takes to hand a token to the site: its own session
 * is what counts then, and nothing of Firebase stays in the browser. Import it when it is needed
 * only; it is larger than the rest of the page.
 */
import { deleteApp, FirebaseError, initializeApp } from 'firebase/app';
import {
  browserPopupRedirectResolver,
  connectAuthEmulator,
  GoogleAuthProvider,
  initializeAuth,
  inMemoryPersistence,
  sendEmailVerification,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signInWithPopup,
  type Auth,
  type UserCredential,
} from 'firebase/auth';
import { normalPassword } from '@bachata/core/accounts/credentials.ts';
import type { Language } from '@bachata/core/languages.ts';
import type { FirebaseConfig } from '../firebase.ts';
import { ApiError, postJson } from './api.ts';

/** `mailed`: somebody has to open the link in a mail first. */
export type SignInOutcome = 'signed-in' | 'mailed' | 'given-up';

export class FirebaseSignIn {
  readonly #config: FirebaseConfig;
  readonly #language: Language;

  /** @param language of the mails */
  constructor(config: FirebaseConfig, language: Language) {
    this.#config = config;
    this.#language = language;
  }

  /** @throws ApiError with the code of a message */
  async withPassword(email: string, password: string): Promise<SignInOutcome> {
    return await this.#enter((auth) =>
      signInWithEmailAndPassword(auth, email.trim(), normalPassword(password)),
    );
  }

  /** Opens a window of Google's. @throws ApiError with the code of a message */
  async withGoogle(): Promise<SignInOutcome> {
    return await this.#enter((auth) =>
      signInWithPopup(auth, new GoogleAuthProvider(), browserPopupRedirectResolver),
    );
  }

  /** Has a link mailed, where the address has an account. @throws ApiError with the code of a message */
  async mailReset(email: string): Promise<void> {
    await this.#using(async (auth) => {
      await sendPasswordResetEmail(auth, email.trim()).catch((error: unknown) => {
        // Projects that are not protected against enumeration say who has no account; we don't.
        if (codeOf(error) !== 'auth/user-not-found') throw error;
      });
    });
  }

  async #enter(signIn: (auth: Auth) => Promise<UserCredential>): Promise<SignInOutcome> {
    return await this.#using(async (auth) => {
      let user: UserCredential['user'];
      try {
        ({ user } = await signIn(auth));
      } catch (error) {
        if (GIVEN_UP.includes(codeOf(error))) return 'given-up';
        throw error;
      }
      if (!user.emailVerified) {
        await sendEmailVerification(user);
        return 'mailed';
      }
      await postJson('/signin/token', { idToken: await user.getIdToken() });
      return 'signed-in';
    });
  }

  async #using<T>(work: (auth: Auth) => Promise<T>): Promise<T> {
    const { emulatorHost, ...config } = this.#config;
    const app = initializeApp(config, crypto.randomUUID());
    try {
      const auth = initializeAuth(app, { persistence: inMemoryPersistence });
      auth.languageCode = this.#language;
      if (emulatorHost !== undefined) {
        connectAuthEmulator(auth, `http://${emulatorHost}`, { disableWarnings: true });
      }
      return await work(auth);
    } catch (error) {
      throw error instanceof FirebaseError ? new ApiError(problemOf(error.code), '') : error;
    } finally {
      await deleteApp(app);
    }
  }
}

const GIVEN_UP: readonly string[] = [
  'auth/popup-closed-by-user',
  'auth/cancelled-popup-request',
  'auth/user-cancelled',
];

/** Codes of our messages. Which of address and password is wrong is said to nobody. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'auth/invalid-credential': 'bad-credentials',
  'auth/invalid-login-credentials': 'bad-credentials',
  'auth/user-not-found': 'bad-credentials',
  'auth/wrong-password': 'bad-credentials',
  'auth/missing-password': 'bad-credentials',
  'auth/user-disabled': 'bad-credentials',
  'auth/invalid-email': 'bad-email',
  'auth/missing-email': 'bad-email',
  'auth/too-many-requests': 'sign-in-throttled',
  'auth/network-request-failed': 'offline',
  'auth/popup-blocked': 'popup-blocked',
};

/** The code of the message for what Firebase says. */
export function problemOf(code: string): string {
  return PROBLEMS[code] ?? 'internal';
}

function codeOf(error: unknown): string {
  return error instanceof FirebaseError ? error.code : '';
}
