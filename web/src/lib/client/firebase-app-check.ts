/** Tokens of Firebase App Check, by reCAPTCHA Enterprise, which shows nothing. Import it only when needed. */
import { initializeApp } from 'firebase/app';
import { getToken, initializeAppCheck, ReCaptchaEnterpriseProvider } from 'firebase/app-check';
import type { AppCheckConfig, AppCheckTokens } from '../firebase.ts';

/** A token is kept for as long as it is good. */
export async function openAppCheck({
  siteKey,
  ...config
}: AppCheckConfig): Promise<AppCheckTokens> {
  const app = initializeApp(config, crypto.randomUUID());
  const provider = new ReCaptchaEnterpriseProvider(siteKey);
  const opened = initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: false });
  return async () => (await getToken(opened)).token;
}
