/** A signed link that takes one file by PUT, also in parts, as the server hands it to the browser. */
export interface UploadTicket {
  readonly objectKey: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}
