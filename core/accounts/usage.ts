/** How much of what is limited somebody uses, and how much is kept for them. */
import { choreographies } from '../choreographies/choreography.ts';
import { ordersUsed, type OrdersUsed } from '../jobs/order-limit.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { UPLOAD_QUOTA, uploadsHeld, type UploadsHeld } from '../uploads/quota.ts';
import { clips } from '../user-clips/clip.ts';

const PAGE = 500;

export interface Usage {
  readonly orders: OrdersUsed;
  /** Files that are uploaded, or may be, and that nothing was made of yet. */
  readonly uploads: UploadsHeld & { readonly limit: typeof UPLOAD_QUOTA };
  readonly choreographies: number;
  /** Of their videos, as far as there are any now. */
  readonly videoBytes: number;
  readonly clips: number;
}

export async function usageOf(
  services: Pick<Services, 'documents' | 'clock'>,
  ownerId: string,
): Promise<Usage> {
  const { documents } = services;
  const mine = { where: { ownerId }, limit: PAGE };
  const [orders, held] = await Promise.all([
    ordersUsed(services, ownerId),
    uploadsHeld(services, ownerId),
  ]);
  const made = { choreographies: 0, videoBytes: 0 };
  for await (const { data } of queryAll(documents, choreographies, mine)) {
    made.choreographies += 1;
    if (data.videoGoneAt === undefined) made.videoBytes += data.videoBytes;
    for (const { bytes } of Object.values(data.cameraVideos ?? {})) made.videoBytes += bytes;
  }
  const filmed = await Array.fromAsync(queryAll(documents, clips, mine));
  return { ...made, clips: filmed.length, orders, uploads: { ...held, limit: UPLOAD_QUOTA } };
}
