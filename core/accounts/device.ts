/**
 * Devices that somebody has signed in on. Strangers who fail to sign in under a person's address make
 * that address wait; a device that the person was on before does not wait with it.
 */
import { z } from 'zod';
import type { Collection, Services, Stored } from '../ports.ts';
import { hashToken, newToken } from '../token.ts';
import { profiles } from './profile.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a device is remembered after the last sign-in on it. */
export const DEVICE_MS = 365 * DAY_MS;
/** A whole class may share a tablet; who was on it longest ago is forgotten first. */
const MAX_ACCOUNTS = 10;
const PAGE = 500;

const deviceSchema = z.object({
  accounts: z
    .array(z.object({ uid: z.string().max(200), signedInAt: z.number() }))
    .max(MAX_ACCOUNTS),
  expiresAt: z.number(),
});
type Device = z.infer<typeof deviceSchema>;

/** By the hash of the token. */
export const devices: Collection<Device> = {
  name: 'devices',
  schema: deviceSchema,
  forgetAt: ({ expiresAt }) => expiresAt,
};

type Needs = Pick<Services, 'documents' | 'clock'>;

/** Whether anybody has signed in on it. */
export async function isDevice(needs: Needs, token: string): Promise<boolean> {
  return (await find(needs, token)) !== undefined;
}

/** Whether the account has signed in on it, and was not signed out everywhere since. */
export async function isDeviceOf(needs: Needs, token: string, uid: string): Promise<boolean> {
  const device = await find(needs, token);
  const account = device?.data.accounts.find((known) => known.uid === uid);
  if (account === undefined) return false;
  const profile = await needs.documents.get(profiles, uid);
  return account.signedInAt >= (profile?.data.signedOutAt ?? 0);
}

/**
 * Remembers that the account has signed in on the device.
 * @param token of the device, if it has shown one; one that we don't know is not kept
 * @returns the token to keep on the device
 */
export async function rememberDevice(
  needs: Needs,
  uid: string,
  token: string | undefined,
): Promise<string> {
  const { documents, clock } = needs;
  const known = token === undefined ? undefined : await find(needs, token);
  const kept = known === undefined || token === undefined ? newToken() : token;
  const now = clock.now();
  await documents.transaction(async (tx) => {
    const stored = await tx.get(devices, hashToken(kept));
    const others = (stored?.data.accounts ?? []).filter((account) => account.uid !== uid);
    const accounts = [...others, { uid, signedInAt: now }].slice(-MAX_ACCOUNTS);
    const device: Device = { accounts, expiresAt: now + DEVICE_MS };
    if (stored === undefined) tx.create(devices, hashToken(kept), device);
    else tx.update(devices, hashToken(kept), device);
  });
  return kept;
}

/** Removes devices that nobody has signed in on for long. @returns how many */
export async function sweepDevices({ documents, clock }: Needs): Promise<number> {
  const { items } = await documents.query(devices, {
    range: { field: 'expiresAt', lte: clock.now() },
    orderBy: { field: 'expiresAt', direction: 'asc' },
    limit: PAGE,
  });
  for (const { id } of items) await documents.delete(devices, id);
  return items.length;
}

async function find(
  { documents, clock }: Needs,
  token: string,
): Promise<Stored<Device> | undefined> {
  const stored = await documents.get(devices, hashToken(token));
  return stored !== undefined && stored.data.expiresAt > clock.now() ? stored : undefined;
}
