/** How long pages take while two songs are made. */
import { seedChoreography } from '../../browser/seed.ts';
import { Dancer } from '../dancer.ts';
import type { Product } from '../product.ts';
import { whileSongsAreMade } from './busy.ts';
import { steadyRequests, type SteadyAnswers } from './steady-requests.ts';

const OWN = 12;

export interface PageLoad {
  /** 100 requests a second. */
  readonly landing: SteadyAnswers;
  /** 50 requests a second, of somebody with a dozen choreographies. */
  readonly collection: SteadyAnswers;
}

export async function loadPages(product: Product, seconds: number): Promise<PageLoad> {
  const dancer = await Dancer.signUp(product.url, 'reader');
  const account = await product.platform.identity.findByEmail('reader@example.org');
  for (let n = 0; n < OWN; n++) await seedChoreography(product.platform, account?.uid ?? '');
  const collection = `${product.url}/collection`;
  const { cookie } = dancer;
  // The first requests load what the others use.
  await steadyRequests(product.url, { perSecond: 20, seconds: 1 });
  await steadyRequests(collection, { perSecond: 20, seconds: 1, cookie });
  return await whileSongsAreMade(product, async () => ({
    landing: await steadyRequests(product.url, { perSecond: 100, seconds }),
    collection: await steadyRequests(collection, { perSecond: 50, seconds, cookie }),
  }));
}
