/**
 * Songs of other sites, through yt-dlp (https://github.com/yt-dlp/yt-dlp). The program is told to read no
 * configuration and no plugins, to run no other program but a JavaScript runtime, to write one file, and to go
 * through our proxy, which checks wherever it goes.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ForbiddenError, InvalidInputError } from '@bachata/core/errors.ts';
import { checkSongBytes, SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import type { LinkedSong, SongLinks } from '@bachata/core/ports.ts';
import {
  checkLinkedSong,
  isHostOf,
  LINK_TIMES,
  linkTooSlow,
} from '@bachata/core/songs/song-link.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { z } from 'zod';
import { isPublicAddress } from './addresses.ts';
import { causeOf, refusalOf } from './complaints.ts';
import { GuardedProxy, type ProxyRules } from './guarded-proxy.ts';
import { runProgram } from './program.ts';

export interface YtDlpSettings {
  readonly program: string;
  /** Where links may lead. */
  readonly hosts: readonly string[];
  /** Where their pages fetch sound from, besides. */
  readonly mediaHosts: readonly string[];
}

/** Whom the program may talk to; only tests have others than `PUBLIC`. */
export type LinkGuards = Pick<ProxyRules, 'isAllowedAddress' | 'isAllowedPort'>;

const PUBLIC: LinkGuards = {
  isAllowedAddress: isPublicAddress,
  isAllowedPort: (port) => port === 443 || port === 80,
};

/** Since then it needs a JavaScript runtime for YouTube, and has the options for it. */
const WITH_JAVASCRIPT = '2025.11.12';
const VERSION = /^(\d{4}\.\d{2}\.\d{2})\b/;
const VERSION_MS = 30_000;
/** Pages and players come before the song. */
const PAGES_BYTES = 30_000_000;

/** Sound alone, else the least that has it; only by what the program fetches itself, through the proxy. */
const FORMATS = [
  ...['ba[protocol^=http]', 'ba[protocol=m3u8_native]'],
  ...['b[protocol^=http]', 'b[protocol=m3u8_native]'],
].join('/');

const SONG = 'song ';
const GOT = 'got ';
const FIELDS = 'title,duration,filesize,filesize_approx,is_live,live_status,n_entries';
const foundSchema = z.object({
  title: z.string().nullish(),
  duration: z.number().nullish(),
  filesize: z.number().nullish(),
  filesize_approx: z.number().nullish(),
  is_live: z.boolean().nullish(),
  live_status: z.string().nullish(),
  n_entries: z.number().nullish(),
});

export class YtDlp implements SongLinks {
  readonly isReady = true;
  readonly #settings: YtDlpSettings;
  readonly #guards: LinkGuards;
  #version: Promise<string> | undefined;

  constructor(settings: YtDlpSettings, guards: LinkGuards = PUBLIC) {
    this.#settings = settings;
    this.#guards = guards;
  }

  get hosts(): readonly string[] {
    return this.#settings.hosts;
  }

  /**
   * Such as `2025.11.12`; asked of the program once.
   * @throws ForbiddenError `song-link-program` where it does not run, or is another program
   */
  async version(): Promise<string> {
    this.#version ??= readVersion(this.#settings.program);
    return await this.#version;
  }

  /** @throws as `SongLinks` says, and the signal's reason */
  async look(link: URL, signal: AbortSignal): Promise<LinkedSong> {
    const { lookMs: timeoutMs } = LINK_TIMES;
    return await this.#run(link, ['--simulate', '--print', `video:${songLine}`], {
      ...{ signal, timeoutMs, maxBytes: PAGES_BYTES },
    });
  }

  /** @throws as `SongLinks` says, and the signal's reason */
  async fetch(
    link: URL,
    file: string,
    { signal, onProgress }: { readonly signal: AbortSignal; onProgress(fraction: number): void },
  ): Promise<LinkedSong> {
    const output = [
      '--no-simulate',
      '--no-part',
      '--no-continue',
      '--no-mtime',
      '--fixup',
      'never',
    ];
    const progress = ['--progress', '--newline', '--progress-template', `download:${gotLine}`];
    const named = ['--output', path.resolve(file).replaceAll('%', '%%')];
    const print = ['--print', `before_dl:${songLine}`];
    const song = await this.#run(link, [...output, ...progress, ...print, ...named], {
      ...{ signal, onProgress, timeoutMs: LINK_TIMES.fetchMs },
      maxBytes: SONG_LIMITS.maxBytes + PAGES_BYTES,
    });
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size === 0) throw new InvalidInputError('song-link-empty', 'Nothing was fetched.');
    checkSongBytes(size);
    return song;
  }

  async #run(link: URL, args: readonly string[], run: Run): Promise<LinkedSong> {
    const { program, hosts, mediaHosts } = this.#settings;
    const options = optionsOf(await this.version());
    return await withFolder(async (folder) => {
      const proxy = await GuardedProxy.open({
        ...this.#guards,
        isAllowedHost: (host) => isHostOf(host, hosts) || isHostOf(host, mediaHosts),
        maxBytes: run.maxBytes,
      });
      try {
        let song: LinkedSong | undefined;
        const { exitCode, complaints } = await runProgram({
          program,
          args: [
            ...options,
            '--ffmpeg-location',
            path.join(folder, 'none'),
            ...args,
            '--',
            link.href,
          ],
          env: { ...environment(folder), ...throughProxy(proxy.url) },
          cwd: folder,
          timeoutMs: run.timeoutMs,
          late: () => linkTooSlow(run.timeoutMs),
          signal: run.signal,
          onLine: (line) => {
            if (line.startsWith(SONG)) {
              if (song !== undefined) throw severalSongs();
              song = songOf(line.slice(SONG.length));
            }
            if (line.startsWith(GOT)) run.onProgress?.(fractionOf(line));
          },
        });
        if (exitCode === 0 && song !== undefined) return song;
        throw refusalOf(proxy.refusals) ?? causeOf(complaints);
      } finally {
        await proxy.close();
      }
    });
  }
}

interface Run {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly onProgress?: (fraction: number) => void;
}

const songLine = `${SONG}%(.{${FIELDS}})j`;
const gotLine = `${GOT}%(progress.downloaded_bytes)s %(progress.total_bytes)s %(progress.total_bytes_estimate)s`;

function optionsOf(version: string): string[] {
  return [
    ...['--ignore-config', '--no-cache-dir', '--no-cookies', '--no-cookies-from-browser'],
    ...['--no-exec', '--no-mark-watched', '--no-warnings', '--quiet'],
    // Of several songs the first is looked at, and that there are more is seen by the second.
    ...['--no-playlist', '--playlist-items', '1:2', '--abort-on-error'],
    ...['--downloader', 'native', '--format', FORMATS],
    ...['--socket-timeout', '15', '--retries', '2', '--fragment-retries', '2'],
    ...['--extractor-retries', '1'],
    ...(version >= WITH_JAVASCRIPT
      ? [
          ...['--no-plugin-dirs', '--no-remote-components', '--no-js-runtimes'],
          ...['--js-runtimes', `node:${process.execPath}`],
        ]
      : []),
  ];
}

/** Not on the command line, which every user of the machine may read. */
function throughProxy(url: string): Record<string, string> {
  const schemes = ['http', 'https', 'ftp', 'all'];
  return Object.fromEntries(schemes.map((scheme) => [`${scheme}_proxy`, url]));
}

function environment(folder: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    // Where it would look for configuration, plugins, caches and what else somebody may have put there.
    HOME: folder,
    TMPDIR: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    YTDLP_NO_PLUGINS: '1',
    PYTHONNOUSERSITE: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    // Windows starts hardly anything without it.
    ...(process.env['SystemRoot'] !== undefined && { SystemRoot: process.env['SystemRoot'] }),
  };
}

/** @throws InvalidInputError `song-link-live`, `song-link-several`, `song-link-failed`; as `checkLinkedSong` */
function songOf(line: string): LinkedSong {
  const found = foundSchema.safeParse(parsed(line));
  if (!found.success) throw new InvalidInputError('song-link-failed', 'The program says no JSON.');
  const { title, duration, filesize, filesize_approx: about } = found.data;
  const { is_live: isLive, live_status: status, n_entries: entries } = found.data;
  if ((entries ?? 1) > 1) throw severalSongs();
  if (isLive || ['is_live', 'is_upcoming', 'post_live'].includes(status ?? '')) {
    throw new InvalidInputError('song-link-live', 'A live stream.');
  }
  const bytes = filesize ?? about ?? 0;
  const durationSec = duration ?? 0;
  const song: LinkedSong = {
    title: plain(title ?? ''),
    ...(durationSec > 0 && { durationSec }),
    ...(bytes > 0 && { bytes }),
  };
  checkLinkedSong(song);
  return song;
}

function severalSongs(): InvalidInputError {
  return new InvalidInputError('song-link-several', 'The link leads to several songs.');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A title as somebody would type it. */
function plain(title: string): string {
  const text = title
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.slice(0, MAX_TITLE_LENGTH).trim();
}

/** Of what has to come; 0 where the site does not say how much that is. */
function fractionOf(line: string): number {
  const [got, total, about] = line.slice(GOT.length).split(' ').map(Number);
  const whole = total || about;
  return got !== undefined && whole ? Math.min(1, got / whole) : 0;
}

async function readVersion(program: string): Promise<string> {
  const lines: string[] = [];
  const failed = (cause?: unknown): Error =>
    new ForbiddenError('song-link-program', `${program} is not yt-dlp, or does not run.`, {
      cause,
    });
  await withFolder(async (cwd) => {
    await runProgram({
      ...{ program, cwd, args: ['--ignore-config', '--version'], env: environment(cwd) },
      ...{ timeoutMs: VERSION_MS, late: failed, onLine: (line) => void lines.push(line) },
    });
  }).catch((error: unknown) => {
    throw failed(error);
  });
  const version = VERSION.exec(lines[0] ?? '')?.[1];
  if (version === undefined) throw failed();
  return version;
}

/** A folder of one run's own, which is gone afterwards. */
async function withFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-link-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
