/** What a browser must know to sign in with Firebase Auth. None of it is a secret. */
export interface FirebaseConfig {
  readonly apiKey: string;
  readonly authDomain: string;
  readonly projectId: string;
  /** `host:port`, where an emulator stands in for Google. */
  readonly emulatorHost: string | undefined;
}

/** What a browser must know to show that its requests come from this site (App Check); no secret either. */
export interface AppCheckConfig {
  readonly apiKey: string;
  readonly projectId: string;
  readonly appId: string;
  /** Of reCAPTCHA Enterprise. */
  readonly siteKey: string;
}

/** Resolves with a token of App Check. */
export type AppCheckTokens = () => Promise<string>;
