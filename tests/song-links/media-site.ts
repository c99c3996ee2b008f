/** A small site with songs, on this machine, for the real program. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawnSync } from 'node:child_process';
import { songFile } from '@bachata/library/files.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import type { LinkGuards } from '@bachata/platform/song-links/yt-dlp.ts';

/** Under this name it is asked for; nothing looks the name up. */
const HOST = '127.0.0.1';

/** The yt-dlp of this machine; undefined where none is installed. */
export function findYtDlp(): string | undefined {
  const { status, stdout } = spawnSync('which', ['yt-dlp'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

export interface MediaSite {
  readonly host: string;
  /** Of a path on it. */
  readonly link: (path: string) => URL;
  /** What was asked for so far. */
  readonly asked: string[];
  /** They allow this machine, where every other guard keeps to the internet. */
  readonly guards: LinkGuards;
  /** The file that it plays. */
  readonly song: string;
  close(): void;
}

type Answer = (response: ServerResponse) => void | Promise<void>;

/** @param answers by path, besides those below */
export async function openMediaSite(
  answers: Readonly<Record<string, Answer>> = {},
): Promise<MediaSite> {
  const [first] = catalog;
  if (first === undefined) throw new Error('There is no demo song.');
  const song = songFile(first);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path] ?? PATHS[path];
    if (answer === undefined) response.writeHead(404).end('Nothing here.');
    else void answer(response);
  });
  const jsonLd = (video: object): string => {
    const contentUrl = `http://${HOST}:${port}/song.m4a`;
    const data = { '@context': 'https://schema.org', '@type': 'VideoObject', contentUrl, ...video };
    return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  };
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address() as AddressInfo;
  const PATHS: Readonly<Record<string, Answer>> = {
    '/song.m4a': (response) => sendFile(response, song),
    '/page': html('A song on a page', '<audio src="/song.m4a"></audio>'),
    '/several': html('Several', '<audio src="/song.m4a"></audio><audio src="/other.m4a"></audio>'),
    '/text': html('Just text', '<p>Nothing to hear.</p>'),
    '/set': html('A set', jsonLd({ name: 'A whole evening', duration: 'PT3H' })),
    '/jingle': html('A jingle', jsonLd({ name: 'A jingle', duration: 'PT5S' })),
    '/timed': html('A song', jsonLd({ name: 'Bajo  la\nluna ♥', duration: 'PT1M10S' })),
    '/away': (response) => redirect(response, 'http://elsewhere.example/song.m4a'),
    '/file': (response) => redirect(response, 'file:///etc/hostname'),
    '/silence': () => undefined,
  };
  return {
    host: HOST,
    link: (path) => new URL(path, `http://${HOST}:${port}`),
    asked,
    guards: {
      isAllowedAddress: (address) => address === HOST,
      isAllowedPort: (given) => given === port,
    },
    song,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(200, { 'content-type': 'audio/mp4', 'content-length': size });
  createReadStream(file).pipe(response);
}

const html =
  (title: string, body: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
    );
  };

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}
