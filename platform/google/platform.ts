/** Everything of Google Cloud at once, with Firebase Auth, which only the site needs. */
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import type { FirebaseEnv, GoogleEnv } from '../env.ts';
import type { OpenPlatform } from '../opened.ts';
import { systemClock } from '../system-clock.ts';
import { appCheckBy } from './app-check.ts';
import { GoogleIdentity } from './identity.ts';
import { MailedCodes } from './mailed-codes.ts';
import { openGoogleServices } from './services.ts';

let opened = 0;

/** Asks nobody anything until it is used, as `openGoogleServices`. */
export function openGooglePlatform(settings: GoogleEnv, firebase: FirebaseEnv): OpenPlatform {
  const services = openGoogleServices(settings);
  opened += 1;
  const app = initializeApp({ projectId: settings.GOOGLE_CLOUD_PROJECT }, `site-${opened}`);
  const codes = new MailedCodes({
    apiKey: firebase.BACHATA_FIREBASE_API_KEY,
    emulatorHost: firebase.FIREBASE_AUTH_EMULATOR_HOST,
  });
  const identity = new GoogleIdentity(getAuth(app), codes, systemClock, {
    maintainer: firebase.BACHATA_MAINTAINER,
  });
  const appId = firebase.BACHATA_FIREBASE_APP_ID;
  return {
    ...services,
    identity,
    ...(appId !== undefined && {
      appCheck: appCheckBy(async (token) => {
        const { getAppCheck } = await import('firebase-admin/app-check');
        return await getAppCheck(app).verifyToken(token);
      }, appId),
    }),
    async close() {
      await Promise.all([services.close(), deleteApp(app)]);
    },
  };
}
