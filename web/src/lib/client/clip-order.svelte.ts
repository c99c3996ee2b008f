/** An uploaded clip from the form to the job that looks at it. */
import type { Side } from '@bachata/core/moves/state.ts';
import { Order } from './order.svelte.ts';

export interface ClipWishes {
  readonly title: string;
  readonly file: File;
  readonly lead: Side | undefined;
}

export class ClipOrder extends Order {
  /** See `Order.place`. */
  async send({ title, file, lead }: ClipWishes): Promise<string | undefined> {
    return await this.place('/api/clips', { kind: 'clip', file }, (uploadKey) => ({
      title,
      uploadKey,
      ...(lead && { lead }),
    }));
  }
}
