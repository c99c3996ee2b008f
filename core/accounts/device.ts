/**
 * Devices that somebody has signed in on. Strangers who fail to sign in under a person's address make
 * that address wait; a device that the person was on before does not wait with it.
 */
import { z } from 'zod';
import type { Collection, Services, Stored } from '../ports.ts';
import { hashToken, newToken } from '../token.ts';
import { profiles } from './profile.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a sign-in on a device is remembered. */
export const DEVICE_MS = 365 * DAY_MS;
/** A whole class may share a tablet; who was on it longest ago is forgotten first. */
const MAX_ACCOUNTS = 10;

const deviceSchema = z.object({
  /** The hash of the device's token. */
  device: z.string().max(200),
  ownerId: z.string().max(200),
  signedInAt: z.number(),
  expiresAt: z.number(),
});
type Device = z.infer<typeof deviceSchema>;

/** One document for each account on each device, so that it goes with the account. */
export const devices: Collection<Device> = {
  name: 'devices',
  schema: deviceSchema,
  forgetAt: ({ expiresAt }) => expiresAt,
};

type Needs = Pick<Services, 'documents' | 'clock'>;

/** Whether anybody has signed in on it. */
export async function isDevice({ documents, clock }: Needs, token: string): Promise<boolean> {
  const known = await accountsOn({ documents }, hashToken(token));
  return known.some(({ data }) => data.expiresAt > clock.now());
}

/** Whether the account has signed in on it, and was not signed out everywhere since. */
export async function isDeviceOf(needs: Needs, token: string, uid: string): Promise<boolean> {
  const stored = await needs.documents.get(devices, idOf(hashToken(token), uid));
  if (stored === undefined || stored.data.expiresAt <= needs.clock.now()) return false;
  const profile = await needs.documents.get(profiles, uid);
  return stored.data.signedInAt >= (profile?.data.signedOutAt ?? 0);
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
  const kept = token !== undefined && (await isDevice(needs, token)) ? token : newToken();
  const device = hashToken(kept);
  const now = clock.now();
  await documents.transaction(async (tx) => {
    const stored = await tx.get(devices, idOf(device, uid));
    const times = { signedInAt: now, expiresAt: now + DEVICE_MS };
    if (stored === undefined) {
      tx.create(devices, idOf(device, uid), { device, ownerId: uid, ...times });
    } else {
      tx.update(devices, idOf(device, uid), times);
    }
  });
  const latestFirst = (await accountsOn(needs, device)).toSorted(
    (a, b) => b.data.signedInAt - a.data.signedInAt,
  );
  for (const { id } of latestFirst.slice(MAX_ACCOUNTS)) await documents.delete(devices, id);
  return kept;
}

function idOf(device: string, uid: string): string {
  return `${device}-${uid}`;
}

async function accountsOn(
  { documents }: Pick<Needs, 'documents'>,
  device: string,
): Promise<readonly Stored<Device>[]> {
  return (await documents.query(devices, { where: { device } })).items;
}
