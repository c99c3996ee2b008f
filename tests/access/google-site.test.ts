/** The site on Google's platform, from signing up to signing out, on the emulators of Firestore and Auth. */
import type { Handle } from '@sveltejs/kit/hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenPlatform } from '@bachata/platform/opened.ts';
import {
  authEmulatorMissing,
  protectAgainstEnumeration,
  startAuthEmulator,
} from '../../infra/emulators/auth-emulator.ts';
import type { Emulator } from '../../infra/emulators/emulator.ts';
import { findEmulator, startEmulator } from '../../infra/emulators/firestore-emulator.ts';
import { API_KEY, PROJECT } from '../../infra/emulators/project.ts';
import { AuthClient } from '../contracts/auth-client.ts';
import { allEntrances, loadHook, type Entrance } from './entrances.ts';
import { ORIGIN, send, type Answer, type Sent } from './requests.ts';

const EMAIL = 'ana@example.org';
const PASSWORD = 'uno dos tres toca';
const CHANGED = 'quiero bailar más';

const database = findEmulator();
const missing = authEmulatorMissing() ?? (database.kind === 'none' ? database.reason : undefined);

describe.skipIf(missing !== undefined)(`the site on Google${missing ? `: ${missing}` : ''}`, () => {
  let emulators: readonly Emulator[] = [];
  let browser: AuthClient;
  let handle: Handle;
  let entrances: ReadonlyMap<string, Entrance>;
  let platform: OpenPlatform;

  beforeAll(async () => {
    if (database.kind === 'none') throw new Error(database.reason);
    const [firestore, auth] = await Promise.all([startEmulator(database), startAuthEmulator()]);
    emulators = [firestore, auth];
    Object.assign(process.env, {
      METADATA_SERVER_DETECTION: 'none',
      BACHATA_PLATFORM: 'google',
      BACHATA_PUBLIC_URL: ORIGIN,
      GOOGLE_CLOUD_PROJECT: PROJECT,
      BACHATA_BUCKET: 'demo-bachata-media',
      BACHATA_QUEUE_LOCATION: 'europe-west1',
      BACHATA_FUNCTIONS_URL: 'https://functions.example.org',
      BACHATA_TASKS_SERVICE_ACCOUNT: 'queue@demo-bachata.iam.gserviceaccount.com',
      BACHATA_FIREBASE_API_KEY: API_KEY,
      BACHATA_FIREBASE_AUTH_DOMAIN: 'demo-bachata.firebaseapp.com',
      BACHATA_MAINTAINER: EMAIL,
      FIRESTORE_EMULATOR_HOST: firestore.host,
      FIREBASE_AUTH_EMULATOR_HOST: auth.host,
    });
    browser = new AuthClient(auth.host);
    await protectAgainstEnumeration(auth.host);
    handle = await loadHook();
    const { getPlatform } = await import('../../web/src/lib/server/platform.ts');
    platform = await getPlatform();
    entrances = new Map((await allEntrances()).map((one) => [one.name, one]));
  }, 300_000);
  afterAll(async () => {
    await platform?.close();
    await Promise.all(emulators.map((emulator) => emulator.stop()));
  });

  async function ask(name: string, sent: Sent): Promise<Answer> {
    const entrance = entrances.get(name);
    if (entrance === undefined) throw new Error(`There is no ${name}`);
    return await send(handle, entrance, sent);
  }
  const enter = async (password: string): Promise<Answer> =>
    await ask('POST /signin/token', {
      path: '/signin/token',
      json: { idToken: await browser.signIn(EMAIL, password) },
    });
  /** From the link in a mail to our page. */
  const followed = async (mode: string, code: string): Promise<string> =>
    (await ask('GET /account/action', { path: `/account/action?mode=${mode}&oobCode=${code}` }))
      .location;

  it('tells browsers how to sign in', async () => {
    const { text } = await ask('/signin', { path: '/signin?next=/clips' });
    expect(JSON.parse(text)).toMatchObject({
      goesTo: '/clips',
      firebase: { apiKey: API_KEY, projectId: PROJECT },
    });
  });

  it('takes no password itself, and puts no link to a new one into its log', async () => {
    const form = { email: EMAIL, password: PASSWORD };
    expect((await ask('/signin?/default', { path: '/signin', form })).status).toBe(400);
    const reset = await ask('/reset?/default', { path: '/reset', form });
    expect(JSON.parse(reset.text)).toMatchObject({ code: 'needs-script' });
  });

  it('signs up, confirms, signs in, and out', async () => {
    const form = { email: EMAIL, password: PASSWORD, displayName: 'Ana' };
    const made = await ask('/signup?/default', { path: '/signup', form });
    expect(JSON.parse(made.text)).toEqual({ made: EMAIL });
    expect(made.cookies.has('session')).toBe(false);
    const early = await enter(PASSWORD);
    expect([early.status, JSON.parse(early.text).code]).toEqual([401, 'email-unconfirmed']);

    await browser.sendConfirmation(await browser.signIn(EMAIL, PASSWORD));
    const page = await followed('verifyEmail', await browser.mailedCode(EMAIL, 'VERIFY_EMAIL'));
    const confirmed = await ask('/verify/[token]?/default', { path: page, form: {} });
    expect([confirmed.status, confirmed.location]).toEqual([303, '/signin?confirmed']);

    const cookie = (await enter(PASSWORD)).cookies.get('session') ?? '';
    // Named by the configuration.
    expect((await ask('/review/counts', { path: '/review/counts', cookie })).status).toBe(200);
    await ask('POST /signout', { path: '/signout', form: {}, cookie });
    const after = await ask('/review/counts', { path: '/review/counts', cookie });
    expect(after.location).toContain('/signin');
  });

  it('sets a new password from a mail, and ends every session', async () => {
    const cookie = (await enter(PASSWORD)).cookies.get('session') ?? '';
    await browser.askForReset(EMAIL);
    const page = await followed('resetPassword', await browser.mailedCode(EMAIL, 'PASSWORD_RESET'));
    const form = { password: CHANGED };
    const changed = await ask('/reset/[token]?/default', { path: page, form });
    expect([changed.status, changed.location]).toEqual([303, '/signin?reset']);
    const after = await ask('/review/counts', { path: '/review/counts', cookie });
    expect(after.location).toContain('/signin');
    await expect(browser.signIn(EMAIL, PASSWORD)).rejects.toThrow('INVALID_LOGIN_CREDENTIALS');
    expect((await enter(CHANGED)).cookies.has('session')).toBe(true);
  });

  it('knows no other links of mails', async () => {
    for (const query of ['', '?mode=recoverEmail&oobCode=x', '?mode=verifyEmail']) {
      const path = `/account/action${query}`;
      expect((await ask('GET /account/action', { path })).status).toBe(404);
    }
  });
});
