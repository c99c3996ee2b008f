/** An order, perhaps with a file: wait until that is stored, then order what is to be made of it. */
import { ApiError, postJson } from './api.ts';
import { forgetUpload } from './upload-memory.ts';
import type { FileUpload } from './file-upload.svelte.ts';

/** Refusals of an order that another upload of the file may mend. */
const OF_THE_FILE: readonly string[] = ['not-your-upload', 'upload-missing'];

export class Order {
  phase: 'idle' | 'uploading' | 'ordering' = $state('idle');

  /** One key per intention: a double click or a second try after a lost answer makes one job. */
  #key: string | undefined;

  get busy(): boolean {
    return this.phase !== 'idle';
  }

  /** What is wished for has changed: what is sent next is another order. */
  renew(): void {
    this.#key = undefined;
  }

  /**
   * @param upload what the order is about; `body` gets its key
   * @returns the job's id; undefined where an order is under way already
   * @throws as `FileUpload.stored`, with the same error in it where it is about the file; ApiError
   */
  protected async place(
    path: string,
    upload: FileUpload | undefined,
    body: (objectKey: string) => object,
  ): Promise<string | undefined> {
    if (this.busy) return undefined;
    this.#key ??= crypto.randomUUID();
    this.phase = 'uploading';
    if (upload) upload.isAwaited = true;
    try {
      const objectKey = upload ? await upload.stored() : '';
      this.phase = 'ordering';
      const order = { requestKey: this.#key, ...body(objectKey) };
      if (upload) upload.isOrdered = true;
      const { jobId } = await postJson<{ jobId: string }>(path, order);
      if (upload) forgetUpload(upload.kind);
      return jobId;
    } catch (error) {
      if (error instanceof ApiError && OF_THE_FILE.includes(error.code)) upload?.drop(error);
      throw error;
    } finally {
      this.phase = 'idle';
    }
  }
}
