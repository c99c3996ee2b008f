/** What a browser must know to sign in with Firebase Auth. None of it is a secret. */
export interface FirebaseConfig {
  readonly apiKey: string;
  readonly authDomain: string;
  readonly projectId: string;
  /** `host:port`, where an emulator stands in for Google. */
  readonly emulatorHost: string | undefined;
}
