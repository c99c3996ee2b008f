/** Somebody who uses the running site as a browser does: signs up, uploads, orders, looks, cancels. */
import { send, signedUp, type Answer } from '../security/client.ts';

const FORM = 'application/x-www-form-urlencoded';

export class Dancer {
  readonly name: string;
  readonly cookie: string;
  readonly #site: string;
  #orders = 0;

  private constructor(site: string, name: string, cookie: string) {
    this.#site = site;
    this.name = name;
    this.cookie = cookie;
  }

  static async signUp(site: string, name: string): Promise<Dancer> {
    return new Dancer(site, name, await signedUp(site, name));
  }

  async get(target: string): Promise<Answer> {
    return await send(this.#site + target, { headers: { cookie: this.cookie } });
  }

  async #json(target: string, body: object): Promise<Readonly<Record<string, string>>> {
    const { status, text } = await send(this.#site + target, {
      method: 'POST',
      headers: {
        origin: this.#site,
        cookie: this.cookie,
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (status !== 201) throw new Error(`${target} answered ${status}: ${text}`);
    return JSON.parse(text) as Readonly<Record<string, string>>;
  }

  /** Through the upload route, as a browser does. @returns the key of the object */
  async upload(kind: 'song' | 'clip', name: string, file: Uint8Array): Promise<string> {
    const { origin } = new URL(this.#site);
    const response = await fetch(`${origin}/api/uploads`, {
      method: 'POST',
      headers: { origin, cookie: this.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ kind, name, size: file.byteLength }),
    });
    if (response.status !== 201) {
      throw new Error(`No upload: ${response.status} ${await response.text()}`);
    }
    const ticket = (await response.json()) as {
      readonly objectKey: string;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
    };
    const { status, text } = await send(origin + ticket.url, {
      method: 'PUT',
      headers: { ...ticket.headers, 'content-length': String(file.byteLength) },
      body: file,
    });
    if (status !== 200) throw new Error(`The upload was refused: ${status} ${text}`);
    return ticket.objectKey;
  }

  /** @param song of the catalog, or an upload @returns the job's id */
  async orderSong(song: { readonly songId: string } | { readonly objectKey: string }) {
    const source =
      'songId' in song
        ? { kind: 'catalog', songId: song.songId }
        : { kind: 'upload', objectKey: song.objectKey, fileName: 'song' };
    const order = { requestKey: this.#requestKey(), title: 'A song', source };
    const parameters = { difficulty: 'beginner' };
    const { jobId = '' } = await this.#json('/api/choreographies', { ...order, parameters });
    return jobId;
  }

  /** @returns the job's id, which is the clip's too */
  async orderClip(uploadKey: string): Promise<string> {
    const order = { requestKey: this.#requestKey(), title: 'A clip', uploadKey };
    const { jobId = '' } = await this.#json('/api/clips', order);
    return jobId;
  }

  async cancel(jobId: string): Promise<void> {
    await send(`${this.#site}/jobs/${jobId}?/cancel`, {
      method: 'POST',
      headers: { origin: this.#site, cookie: this.cookie, 'content-type': FORM },
      body: '',
    });
  }

  #requestKey(): string {
    this.#orders += 1;
    return `request-${this.#orders}`;
  }
}
