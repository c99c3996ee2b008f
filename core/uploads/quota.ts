/**
 * What a person has uploaded, or may still upload, and nothing has been made of yet. A link to
 * upload is given out against it, so that nobody fills the disk for everybody else.
 */
import { z } from 'zod';
import { ForbiddenError, RateLimitError } from '../errors.ts';
import { GUEST_LIMITS, isGuestId } from '../guests.ts';
import { uploadOwner } from '../object-keys.ts';
import type { Collection, Platform } from '../ports.ts';

export const UPLOAD_QUOTA = {
  /** As many songs as may be ordered in an hour. */
  files: 30,
  bytes: 1_000_000_000,
} as const;

/** How long a place is held for a file that does not come whole, where its owner needs the place. */
export const UPLOAD_HELD_MS = 3_600_000;
/**
 * How long a link to upload is good, and what has come is kept, so that an upload can go on and an order
 * be tried again.
 */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;

const openUploadSchema = z.object({
  key: z.string().max(300),
  bytes: z.number().int().positive(),
  openedAt: z.number(),
});
type OpenUpload = z.infer<typeof openUploadSchema>;

export const openUploadsSchema = z.object({
  ownerId: z.string().max(200),
  uploads: z.array(openUploadSchema).max(UPLOAD_QUOTA.files),
});

/** One document a person, under their id. */
export const openUploads: Collection<z.infer<typeof openUploadsSchema>> = {
  name: 'openUploads',
  schema: openUploadsSchema,
};

type Needs = Pick<Platform, 'documents' | 'objects' | 'clock'>;

/**
 * Takes a place in the quota for a file before its link is given out.
 * @throws RateLimitError `too-many-uploads`
 */
export async function openUpload(
  platform: Needs,
  ownerId: string,
  { key, bytes }: Pick<OpenUpload, 'key' | 'bytes'>,
): Promise<void> {
  const { documents, clock } = platform;
  const before = (await documents.get(openUploads, ownerId))?.data.uploads ?? [];
  const quota = isGuestId(ownerId) ? GUEST_LIMITS : UPLOAD_QUOTA;
  const given = hasRoom(current(before, clock.now()), bytes, quota)
    ? new Set<string>()
    : await neverWhole(platform, before);
  await documents.transaction(async (tx) => {
    const stored = await tx.get(openUploads, ownerId);
    const now = clock.now();
    const open = current(stored?.data.uploads ?? [], now).filter(
      (upload) => !given.has(upload.key),
    );
    if (!hasRoom(open, bytes, quota)) throw tooMany(open, now, quota);
    const uploads = [...open, { key, bytes, openedAt: now }];
    if (stored === undefined) tx.create(openUploads, ownerId, { ownerId, uploads });
    else tx.update(openUploads, ownerId, { uploads });
  });
  // With the parts that have come of them.
  for (const gone of given) await platform.objects.delete(gone);
}

/**
 * For a store that asks: a link makes one object, also when that has been used up and removed.
 * @throws ForbiddenError `upload-closed`
 */
export async function assertOpenUpload({ documents, clock }: Needs, key: string): Promise<void> {
  const ownerId = uploadOwner(key);
  const stored = ownerId === undefined ? undefined : await documents.get(openUploads, ownerId);
  const open = current(stored?.data.uploads ?? [], clock.now());
  if (!open.some((upload) => upload.key === key)) {
    throw new ForbiddenError('upload-closed', 'The link to upload was used or has expired.');
  }
}

/** How much of the quota somebody holds. */
export interface UploadsHeld {
  readonly files: number;
  readonly bytes: number;
  /** When the first of them goes by itself; absent where there is none. */
  readonly freeAt?: number;
}

export async function uploadsHeld(
  { documents, clock }: Pick<Needs, 'documents' | 'clock'>,
  ownerId: string,
): Promise<UploadsHeld> {
  const stored = await documents.get(openUploads, ownerId);
  const open = current(stored?.data.uploads ?? [], clock.now());
  return {
    files: open.length,
    bytes: heldBytes(open),
    ...(open.length > 0 && {
      freeAt: Math.min(...open.map(({ openedAt }) => openedAt)) + UPLOAD_KEPT_MS,
    }),
  };
}

/** Removes what was uploaded, and gives its place in the quota back. */
export async function closeUpload(platform: Needs, key: string): Promise<void> {
  await platform.objects.delete(key);
  const ownerId = uploadOwner(key);
  if (ownerId === undefined) return;
  await platform.documents.transaction(async (tx) => {
    const stored = await tx.get(openUploads, ownerId);
    if (stored === undefined) return;
    const uploads = stored.data.uploads.filter((upload) => upload.key !== key);
    if (uploads.length === 0) tx.delete(openUploads, ownerId);
    else tx.update(openUploads, ownerId, { uploads });
  });
}

/** Files that had their time, and have not come whole. */
async function neverWhole(
  { objects, clock }: Needs,
  uploads: readonly OpenUpload[],
): Promise<Set<string>> {
  const late = uploads.filter(({ openedAt }) => openedAt <= clock.now() - UPLOAD_HELD_MS);
  const sent = await Promise.all(late.map(async ({ key }) => await objects.head(key)));
  return new Set(late.flatMap(({ key }, i) => (sent[i] === undefined ? [key] : [])));
}

/** What was uploaded longer ago is swept. */
function current(uploads: readonly OpenUpload[], now: number): OpenUpload[] {
  return uploads.filter(({ openedAt }) => openedAt > now - UPLOAD_KEPT_MS);
}

interface Quota {
  readonly files: number;
  readonly bytes: number;
}

function hasRoom(open: readonly OpenUpload[], bytes: number, quota: Quota): boolean {
  return open.length < quota.files && heldBytes(open) + bytes <= quota.bytes;
}

function heldBytes(open: readonly OpenUpload[]): number {
  return open.reduce((sum, upload) => sum + upload.bytes, 0);
}

function tooMany(
  open: readonly OpenUpload[],
  now: number,
  { files, bytes }: Quota,
): RateLimitError {
  const oldest = Math.min(now, ...open.map(({ openedAt }) => openedAt));
  const minutes = Math.max(1, Math.ceil((oldest + UPLOAD_HELD_MS - now) / 60_000));
  return new RateLimitError('too-many-uploads', 'Too much is uploaded and waiting.', {
    details: { files, megabytes: bytes / 1_000_000, minutes },
  });
}
