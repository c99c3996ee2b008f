/**
 * The uploads that are under way in this tab, so that they go on after the page was loaded anew. The file
 * itself cannot be kept: who chooses it again goes on where it was.
 */
import type { UploadTicket } from '#lib/upload-ticket.ts';
import type { UploadKind } from '#lib/upload-types.ts';

interface RememberedUpload {
  readonly name: string;
  readonly size: number;
  readonly modifiedAt: number;
  readonly ticket: UploadTicket;
}

const keyOf = (kind: UploadKind): string => `upload:${kind}`;

export function rememberUpload(kind: UploadKind, file: File, ticket: UploadTicket): void {
  const { name, size, lastModified: modifiedAt } = file;
  try {
    const remembered: RememberedUpload = { name, size, modifiedAt, ticket };
    sessionStorage.setItem(keyOf(kind), JSON.stringify(remembered));
  } catch {
    // A full or a forbidden store: it begins anew after all.
  }
}

export function forgetUpload(kind: UploadKind): void {
  try {
    sessionStorage.removeItem(keyOf(kind));
  } catch {
    // As above.
  }
}

/** The link of an upload of this very file. */
export function rememberedTicket(kind: UploadKind, file: File): UploadTicket | undefined {
  const known = read(kind);
  const isIt =
    known?.name === file.name && known.size === file.size && known.modifiedAt === file.lastModified;
  return isIt ? known.ticket : undefined;
}

/** The name of the file whose upload was broken off. */
export function interruptedUpload(kind: UploadKind): string | undefined {
  return read(kind)?.name;
}

function read(kind: UploadKind): RememberedUpload | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(kind)) ?? 'null');
    return isRemembered(value) && value.ticket.expiresAt > Date.now() ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Written by another version of the page it may be anything. */
function isRemembered(value: unknown): value is RememberedUpload {
  const known = value as Partial<RememberedUpload> | null;
  const ticket: Partial<UploadTicket> | undefined = known?.ticket;
  return (
    typeof known?.name === 'string' &&
    typeof known.size === 'number' &&
    typeof known.modifiedAt === 'number' &&
    typeof ticket?.url === 'string' &&
    typeof ticket.objectKey === 'string' &&
    typeof ticket.headers === 'object' &&
    typeof ticket.expiresAt === 'number'
  );
}
