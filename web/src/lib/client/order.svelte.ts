/** An order with a file: upload it, then order what is to be made of it, either repeatable. */
import type { UploadTicket } from '#lib/upload-ticket.ts';
import type { UploadKind } from '#lib/upload-types.ts';
import { ApiError, postJson } from './api.ts';
import { forgetUpload, rememberedTicket, rememberUpload } from './upload-memory.ts';
import { uploadFile } from './upload.ts';

/** The file that was chosen and its link: a second try goes on with it. */
interface Upload {
  readonly file: File;
  readonly ticket: UploadTicket;
  /** From before the page was loaded. */
  readonly isRemembered: boolean;
  /** Some of it may be in the store. */
  isBegun: boolean;
  isStored: boolean;
}

/** Refusals of an order that another upload of the file may mend. */
const OF_THE_FILE: readonly string[] = ['not-your-upload', 'upload-missing'];

export class Order {
  phase: 'idle' | 'uploading' | 'ordering' = $state('idle');
  /** Of the upload, 0 to 1. */
  uploaded = $state(0);
  /** For a connection; the upload goes on by itself. */
  isWaiting = $state(false);

  /** One key per intention: a double click or a second try after a lost answer makes one job. */
  #key: string | undefined;
  #upload: Upload | undefined;
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
      const { jobId } = await postJson<{ jobId: string }>(path, order);
      if (file) forgetUpload(file.kind);
      return jobId;
    } catch (error) {
      if (file && error instanceof ApiError && OF_THE_FILE.includes(error.code))
        this.#drop(file.kind);
      throw error;
    } finally {
      this.phase = 'idle';
    }
  }

  /** @returns the key of the file once it is in the store */
  async #stored(kind: UploadKind, file: File, signal: AbortSignal): Promise<string> {
    const upload = await this.#begun(kind, file, signal);
    if (upload.isStored) return upload.ticket.objectKey;
    this.phase = 'uploading';
    try {
      await uploadFile(upload.ticket, file, upload.isBegun, {
        signal,
        onProgress: (fraction) => (this.uploaded = fraction),
        onWaiting: (isWaiting) => (this.isWaiting = isWaiting),
      });
    } catch (error) {
      upload.isBegun = true;
      if (!(error instanceof ApiError)) throw error;
      this.#drop(kind);
      // The link was from before the page was loaded, and there is a new one to be had.
      if (upload.isRemembered) return await this.#stored(kind, file, signal);
      throw error;
    } finally {
      this.isWaiting = false;
    }
    upload.isStored = true;
    return upload.ticket.objectKey;
  }

  async #begun(kind: UploadKind, file: File, signal: AbortSignal): Promise<Upload> {
    if (this.#upload?.file === file) return this.#upload;
    this.phase = 'uploading';
    this.uploaded = 0;
    const known = rememberedTicket(kind, file);
    const wanted = { kind, name: file.name, size: file.size };
    const ticket = known ?? (await postJson<UploadTicket>('/api/uploads', wanted, signal));
    const isRemembered = known !== undefined;
    this.#upload = { file, ticket, isRemembered, isBegun: isRemembered, isStored: false };
    rememberUpload(kind, file, ticket);
    return this.#upload;
  }

  #drop(kind: UploadKind): void {
    this.#upload = undefined;
    forgetUpload(kind);
  }
}
