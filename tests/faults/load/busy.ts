/** Keeps a product at work on songs while something else is measured. */
import type { Product } from '../product.ts';
import { shortOrders } from '../short-orders.ts';
import { untilEnded } from '../waiting.ts';

const AT_ONCE = 2;

/** @returns what `body` gives; the songs that are under way then are done first */
export async function whileSongsAreMade<T>(product: Product, body: () => Promise<T>): Promise<T> {
  const order = shortOrders();
  let isOver = false;
  let number = 0;
  const work = async (): Promise<void> => {
    while (!isOver) await untilEnded(product.platform, await order(product.services, number++));
  };
  const working = Promise.all(Array.from({ length: AT_ONCE }, work));
  try {
    return await body();
  } finally {
    isOver = true;
    await working;
  }
}
