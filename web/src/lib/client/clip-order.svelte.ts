/** An uploaded clip from the form to the job that looks at it. */
import type { Side } from '@bachata/core/moves/state.ts';
import type { FileUpload } from './file-upload.svelte.ts';
import { Order } from './order.svelte.ts';

export interface ClipWishes {
  readonly title: string;
  readonly upload: FileUpload;
  readonly lead: Side | undefined;
}

export class ClipOrder extends Order {
  /** See `Order.place`. */
  async send({ title, upload, lead }: ClipWishes): Promise<string | undefined> {
    return await this.place('/api/clips', upload, (uploadKey) => ({
      title,
      uploadKey,
      ...(lead && { lead }),
    }));
  }
}
