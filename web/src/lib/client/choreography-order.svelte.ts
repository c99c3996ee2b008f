/** One request for a choreography from the form to the job. */
import type { PlanParameters } from '@bachata/core/choreography/plan.ts';
import type { SongSource } from '@bachata/core/jobs/job.ts';
import type { FileUpload } from './file-upload.svelte.ts';
import { Order } from './order.svelte.ts';

export type SongChoice =
  | {
      readonly kind: 'upload';
      readonly upload: FileUpload;
      /** Which sound track, from 0. */
      readonly track?: number | undefined;
    }
  | { readonly kind: 'catalog'; readonly songId: string }
  /** One of their own of before. */
  | { readonly kind: 'song'; readonly songHash: string }
  /** One of another site, as it was looked up. */
  | { readonly kind: 'link'; readonly link: string };

export interface Wishes {
  readonly title: string;
  readonly song: SongChoice;
  readonly parameters: Partial<PlanParameters> & Pick<PlanParameters, 'difficulty'>;
}

export class ChoreographyOrder extends Order {
  /** See `Order.place`. */
  async send({ title, song, parameters }: Wishes): Promise<string | undefined> {
    const upload = song.kind === 'upload' ? song.upload : undefined;
    return await this.place('/api/choreographies', upload, (objectKey) => {
      const source: SongSource =
        song.kind === 'upload'
          ? { kind: 'upload', objectKey, fileName: song.upload.file.name, track: song.track }
          : song;
      return { title, source, parameters };
    });
  }
}
