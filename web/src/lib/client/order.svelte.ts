/** An order with a file: upload it, then order what is to be made of it, either repeatable. */
import type { UploadTicket } from '#lib/upload-ticket.ts';
import type { UploadKind } from '#lib/upload-types.ts';
import { ApiError, postJson } from './api.ts';
import { uploadFile } from './upload.ts';

export class Order {
  phase: 'idle' | 'uploading' | 'ordering' = $state('idle');
  /** Of the upload, 0 to 1. */
  uploaded = $state(0);

  /** One key per intention: a double click or a second try after a lost answer makes one job. */
  #key: string | undefined;
  /** The file that was chosen and its link: a second try sends it there again, if it must. */
  #upload: { file: File; ticket: UploadTicket; isStored: boolean } | undefined;
  #abort: AbortController | undefined;

  get busy(): boolean {
    return this.phase !== 'idle';
  }

  /** What is wished for has changed: what is sent next is another order. */
  renew(): void {
    this.#key = undefined;
  }

  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled by the user.', 'AbortError'));
  }

  /**
   * @param file to be uploaded first; `body` then gets its key
   * @returns the job's id; undefined where an order is under way already
   * @throws ApiError, UploadError, or an AbortError after `cancel`
   */
  protected async place(
    path: string,
    file: { readonly kind: UploadKind; readonly file: File } | undefined,
    body: (objectKey: string) => object,
  ): Promise<string | undefined> {
    if (this.busy) return undefined;
    this.#abort = new AbortController();
    this.#key ??= crypto.randomUUID();
    try {
      const objectKey = file ? await this.#stored(file.kind, file.file, this.#abort.signal) : '';
      this.phase = 'ordering';
      const order = { requestKey: this.#key, ...body(objectKey) };
      return (await postJson<{ jobId: string }>(path, order)).jobId;
    } finally {
      this.phase = 'idle';
    }
  }

  /** @returns the key of the file once it is in the store */
  async #stored(kind: UploadKind, file: File, signal: AbortSignal): Promise<string> {
    if (this.#upload?.file !== file) {
      this.phase = 'uploading';
      this.uploaded = 0;
      const wanted = { kind, name: file.name, size: file.size };
      const ticket = await postJson<UploadTicket>('/api/uploads', wanted, signal);
      this.#upload = { file, ticket, isStored: false };
    }
    const upload = this.#upload;
    if (!upload.isStored) {
      this.uploaded = 0;
      this.phase = 'uploading';
      try {
        await uploadFile(upload.ticket, file, (fraction) => (this.uploaded = fraction), signal);
      } catch (error) {
        // A link that the store refuses is of no more use; one whose connection broke is.
        if (error instanceof ApiError) this.#upload = undefined;
        throw error;
      }
      upload.isStored = true;
    }
    return upload.ticket.objectKey;
  }
}
