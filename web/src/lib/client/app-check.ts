/** Shows the server that a request comes from a page of its own, where it wants that shown. */
import type { AppCheckConfig, AppCheckTokens } from '../firebase.ts';

/** As Google's libraries have it. */
export const APP_CHECK_HEADER = 'x-firebase-appcheck';

type Load = (config: AppCheckConfig) => Promise<AppCheckTokens>;

/** Larger than the rest of a page, and loaded where it is needed only. */
const loadFirebase: Load = async (config) =>
  (await import('./firebase-app-check.ts')).openAppCheck(config);

export class AppCheckSource {
  readonly #load: Load;
  #config: AppCheckConfig | undefined;
  #tokens: Promise<AppCheckTokens> | undefined;

  constructor(load: Load = loadFirebase) {
    this.#load = load;
  }

  use(config: AppCheckConfig | undefined): void {
    this.#config ??= config;
  }

  /** None where nothing is to be shown, and where there is no token: the server says what that means. */
  async headers(): Promise<Readonly<Record<string, string>>> {
    if (this.#config === undefined) return {};
    try {
      this.#tokens ??= this.#load(this.#config);
      return { [APP_CHECK_HEADER]: await (await this.#tokens)() };
    } catch {
      // Tried anew with the next request.
      this.#tokens = undefined;
      return {};
    }
  }
}

export const appCheck = new AppCheckSource();
