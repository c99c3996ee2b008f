/** One request for a choreography from the form to the job: upload, then order, either repeatable. */
import type { PlanParameters } from '@bachata/core/choreography/plan.ts';
import type { SongSource } from '@bachata/core/jobs/job.ts';
import type { UploadTicket } from '#lib/upload-ticket.ts';
import { postJson } from './api.ts';
import { uploadFile } from './upload.ts';

export type SongChoice =
  | { readonly kind: 'upload'; readonly file: File }
  | { readonly kind: 'catalog'; readonly songId: string };

export interface Wishes {
  readonly title: string;
  readonly song: SongChoice;
  readonly parameters: Partial<PlanParameters> & Pick<PlanParameters, 'difficulty'>;
}

export class ChoreographyRequest {
  phase: 'idle' | 'uploading' | 'ordering' = $state('idle');
  /** Of the upload, 0 to 1. */
  uploaded = $state(0);

  /** One key per intention: a double click or a second try after a lost answer makes one job. */
  #key: string | undefined;
  /** The file that is in the store already, so that a second try does not upload again. */
  #stored: { file: File; objectKey: string } | undefined;
  #abort: AbortController | undefined;

  get busy(): boolean {
    return this.phase !== 'idle';
  }

  /** The wishes have changed: what is sent next is another request. */
  renew(): void {
    this.#key = undefined;
  }

  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled by the user.', 'AbortError'));
  }

  /**
   * @returns the job's id; undefined where a request is under way already
   * @throws ApiError, UploadError, or an AbortError after `cancel`
   */
  async send(wishes: Wishes): Promise<string | undefined> {
    if (this.busy) return undefined;
    this.#abort = new AbortController();
    this.#key ??= crypto.randomUUID();
    try {
      const source = await this.#source(wishes.song, this.#abort.signal);
      this.phase = 'ordering';
      const { title, parameters } = wishes;
      const body = { requestKey: this.#key, title, source, parameters };
      return (await postJson<{ jobId: string }>('/api/jobs', body)).jobId;
    } finally {
      this.phase = 'idle';
    }
  }

  async #source(song: SongChoice, signal: AbortSignal): Promise<SongSource> {
    if (song.kind === 'catalog') return song;
    const { file } = song;
    if (this.#stored?.file !== file) {
      this.uploaded = 0;
      this.phase = 'uploading';
      const wanted = { name: file.name, size: file.size };
      const ticket = await postJson<UploadTicket>('/api/uploads', wanted, signal);
      await uploadFile(ticket, file, (fraction) => (this.uploaded = fraction), signal);
      this.#stored = { file, objectKey: ticket.objectKey };
    }
    return { kind: 'upload', objectKey: this.#stored.objectKey, fileName: file.name };
  }
}
