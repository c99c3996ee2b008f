/**
 * A chosen file on its way to the store. It sets out at once, while the form is still being filled in;
 * whoever orders something of it waits for the rest.
 */
import type { UploadTicket } from '#lib/upload-ticket.ts';
import type { UploadKind } from '#lib/upload-types.ts';
import { ApiError, postJson, send } from './api.ts';
import { forgetUpload, rememberedTicket, rememberUpload } from './upload-memory.ts';
import { uploadFile } from './upload.ts';

interface Link {
  readonly ticket: UploadTicket;
  /** From before the page was loaded. */
  readonly isRemembered: boolean;
  /** Some of it may be in the store. */
  isBegun: boolean;
}

export class FileUpload {
  readonly kind: UploadKind;
  readonly file: File;
  state: 'waiting' | 'sending' | 'stored' = $state('waiting');
  /** Of the upload, 0 to 1. */
  fraction = $state(0);
  /** For a connection; it goes on by itself. */
  isOffline = $state(false);
  /** Why it is not stored: an ApiError, an UploadError, or an AbortError after `cancel`. */
  error: unknown = $state.raw();

  /** An order waits for it: nothing is to be done ahead. */
  isAwaited = false;
  /** Something may have been ordered of it. */
  isOrdered = false;
  #link: Link | undefined;
  #abort: AbortController | undefined;
  #sending: Promise<string> | undefined;

  constructor(kind: UploadKind, file: File) {
    this.kind = kind;
    this.file = file;
  }

  /** Where it lies in the store, or will. */
  get objectKey(): string | undefined {
    return this.#link?.ticket.objectKey;
  }

  /** Whether some of it was sent before the page was loaded or left, and nothing ordered of it. */
  get isInterrupted(): boolean {
    return rememberedTicket(this.kind, this.file) !== undefined;
  }

  /** Sends it without anybody who waits; what goes wrong is in `error`. */
  begin(): void {
    this.stored().catch(() => undefined);
  }

  /**
   * Sends it, unless that is under way or done; after an error it goes on where it was.
   * @returns its key once it is in the store
   * @throws as `error`
   */
  async stored(): Promise<string> {
    this.#sending ??= this.#send().catch((error: unknown) => {
      this.#sending = undefined;
      this.state = 'waiting';
      this.error = error;
      throw error;
    });
    return await this.#sending;
  }

  /** What has come is kept: it can go on. */
  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled by the user.', 'AbortError'));
  }

  /** Another file was chosen: nothing of this one stays in the store, unless something was ordered of it. */
  abandon(track: number | undefined): void {
    this.cancel();
    const { objectKey } = this;
    forgetUpload(this.kind);
    if (objectKey === undefined || this.isOrdered) return;
    // Without an answer it goes with what nobody has ordered anything of.
    void send('/api/uploads', 'DELETE', { objectKey, track }).catch(() => undefined);
  }

  /** The store has it no more, or not for this person: it is to be sent anew. */
  drop(error: unknown): void {
    forgetUpload(this.kind);
    this.#link = undefined;
    this.#sending = undefined;
    this.state = 'waiting';
    this.error = error;
  }

  async #send(): Promise<string> {
    const { kind, file } = this;
    const abort = new AbortController();
    this.#abort = abort;
    this.error = undefined;
    this.state = 'sending';
    const { signal } = abort;
    const link = (this.#link ??= await this.#open(signal));
    try {
      await uploadFile(link.ticket, file, link.isBegun, {
        signal,
        onProgress: (fraction) => (this.fraction = fraction),
        onWaiting: (isWaiting) => (this.isOffline = isWaiting),
      });
    } catch (error) {
      link.isBegun = true;
      if (!(error instanceof ApiError)) throw error;
      this.#link = undefined;
      forgetUpload(kind);
      // The link was from before the page was loaded, and there is a new one to be had.
      if (link.isRemembered) return await this.#send();
      throw error;
    } finally {
      this.isOffline = false;
    }
    this.state = 'stored';
    return link.ticket.objectKey;
  }

  async #open(signal: AbortSignal): Promise<Link> {
    const { kind, file } = this;
    this.fraction = 0;
    const known = rememberedTicket(kind, file);
    const wanted = { kind, name: file.name, size: file.size };
    const ticket = known ?? (await postJson<UploadTicket>('/api/uploads', wanted, signal));
    rememberUpload(kind, file, ticket);
    return { ticket, isRemembered: known !== undefined, isBegun: known !== undefined };
  }
}
