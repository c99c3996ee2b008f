/** A signed link that takes one file, as the server hands it to the browser. */
export interface UploadTicket {
  readonly objectKey: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}
