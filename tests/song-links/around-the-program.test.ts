/** What the adapter does around the program, whatever that says. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSongLink } from '@bachata/core/songs/song-link.ts';
import { openSongLinks } from '@bachata/platform/open.ts';
import { assertMayStart } from '@bachata/platform/start.ts';
import { YtDlp } from '@bachata/platform/song-links/yt-dlp.ts';
import { FAKE_YT_DLP as FAKE } from './fake.ts';

const never = new AbortController().signal;
const songs = new YtDlp({ program: FAKE, hosts: ['music.example'], mediaHosts: [] });
const look = (where: string, signal = never) =>
  songs.look(new URL(where, 'https://music.example'), signal);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-links-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('looking a link up', () => {
  it('gives title and length as far as there are any', async () => {
    expect(await look('/song')).toEqual({ title: 'Luna by link', durationSec: 70.5 });
    expect(await look('/untimed')).toEqual({ title: 'Untimed' });
    expect(await look('/odd')).toEqual({ title: 'Odd title' });
  });

  it.each([
    ['/live', 'song-link-live'],
    ['/soon', 'song-link-live'],
    ['/long', 'too-long'],
    ['/large', 'too-large'],
    ['/two', 'song-link-several'],
    ['/private', 'song-link-private'],
    ['/gone', 'song-link-gone'],
    ['/nothing', 'song-link-empty'],
    ['/offline', 'song-link-offline'],
    ['/protected', 'song-protected'],
    ['/anything', 'song-link-failed'],
  ])('%s is %s', async (where, code) => {
    await expect(look(where)).rejects.toMatchObject({ code });
  });

  it('repeats no link in what goes into a log', async () => {
    await expect(look('/nothing')).rejects.not.toThrow(/secret/);
  });

  it('ends a program that is not wanted any more', async () => {
    const stop = new AbortController();
    const hangs = look('/hangs', stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 300);
    await expect(hangs).rejects.toThrow('enough');
  });
});

describe('the program', () => {
  /** A program that notes how it was started. */
  async function openNoting(version: string): Promise<() => Promise<Noted>> {
    const file = path.join(folder, `noting-${version}`);
    const noted = `${file}.json`;
    await writeFile(
      file,
      `#!/usr/bin/env node
      const { writeFileSync } = require('node:fs');
      const { argv, env } = process;
      if (argv.includes('--version')) console.log('${version}');
      else writeFileSync('${noted}', JSON.stringify({ args: argv.slice(2), env, cwd: process.cwd() }));
      `,
    );
    await chmod(file, 0o755);
    const noting = new YtDlp({ program: file, hosts: ['music.example'], mediaHosts: [] });
    return async () => {
      const link = new URL('https://music.example/?--exec=x');
      await expect(noting.look(link, never)).rejects.toThrow();
      return JSON.parse(await readFile(noted, 'utf8')) as Noted;
    };
  }

  it('gets nothing of our environment, and its way out where only it can read it', async () => {
    const { args, env, cwd } = await (await openNoting('2023.03.04'))();
    const proxy = env['https_proxy'] ?? '';
    expect(proxy).toMatch(/^http:\/\/song:[\w-]{32}@127\.0\.0\.1:\d+$/);
    expect(env).toEqual({
      PATH: process.env['PATH'],
      ...{ LANG: 'C.UTF-8', HOME: cwd, TMPDIR: cwd, XDG_CONFIG_HOME: cwd, XDG_CACHE_HOME: cwd },
      ...{ YTDLP_NO_PLUGINS: '1', PYTHONNOUSERSITE: '1', PYTHONDONTWRITEBYTECODE: '1' },
      ...{ http_proxy: proxy, https_proxy: proxy, ftp_proxy: proxy, all_proxy: proxy },
    });
    expect(args.join(' ')).not.toContain('127.0.0.1');
    expect(args).toContain('--ignore-config');
    expect(args).not.toContain('--js-runtimes');
    expect(args.slice(-2)).toEqual(['--', 'https://music.example/?--exec=x']);
  });

  it('gets our Node for JavaScript, and nothing else, once it knows of that', async () => {
    const { args } = await (await openNoting('2026.06.09'))();
    const at = args.indexOf('--js-runtimes');
    expect(args.slice(at - 1, at + 2)).toEqual([
      '--no-js-runtimes',
      '--js-runtimes',
      `node:${process.execPath}`,
    ]);
    expect(args).toContain('--no-plugin-dirs');
    expect(args).toContain('--no-remote-components');
  });
});

interface Noted {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

describe('settings', () => {
  const hosts = { BACHATA_SONG_LINK_HOSTS: 'Music.example, other.example' };

  it('take no links unless hosts are named', async () => {
    expect(await openSongLinks({ YT_DLP_PATH: FAKE })).toBeUndefined();
    expect(() => openSongLink(undefined, 'https://music.example/song')).toThrow(
      expect.objectContaining({ code: 'song-links-off' }),
    );
  });

  it('say so where there is no program', async () => {
    const without = await openSongLinks(hosts);
    expect(without).toMatchObject({ isReady: false, hosts: ['music.example', 'other.example'] });
    expect(() => openSongLink(without, 'https://music.example/song')).toThrow(
      expect.objectContaining({ code: 'song-link-program' }),
    );
    await expect(assertMayStart(hosts, 'functions')).resolves.toBeUndefined();
  });

  it('open what reads them', async () => {
    const opened = await openSongLinks({ ...hosts, YT_DLP_PATH: FAKE });
    const { link } = openSongLink(opened, ' www.music.example/song ');
    expect(link.href).toBe('https://www.music.example/song');
    expect(await opened?.look(link, never)).toMatchObject({ title: 'Luna by link' });
    await expect(assertMayStart({ ...hosts, YT_DLP_PATH: FAKE }, 'site')).resolves.toBeUndefined();
  });

  it.each([
    ['', 'song-link-invalid'],
    ['a song', 'song-link-invalid'],
    ['ftp://music.example/', 'song-link-invalid'],
    ['file:///etc/passwd', 'song-link-invalid'],
    ['https://me:secret@music.example/', 'song-link-invalid'],
    [`https://music.example/${'x'.repeat(2000)}`, 'song-link-invalid'],
    ['https://elsewhere.example/', 'song-link-host'],
    ['https://notmusic.example/', 'song-link-host'],
    ['https://music.example.evil.example/', 'song-link-host'],
    ['http://127.0.0.1/', 'song-link-host'],
    ['http://2130706433/', 'song-link-host'],
  ])('refuse %s as %s', async (text, code) => {
    const opened = await openSongLinks({ ...hosts, YT_DLP_PATH: FAKE });
    expect(() => openSongLink(opened, text)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    [{ BACHATA_SONG_LINK_HOSTS: '127.0.0.1' }, 'BACHATA_SONG_LINK_HOSTS'],
    [{ BACHATA_SONG_LINK_HOSTS: 'https://music.example' }, 'BACHATA_SONG_LINK_HOSTS'],
    [{ BACHATA_SONG_LINK_HOSTS: '*' }, 'BACHATA_SONG_LINK_HOSTS'],
    [{ BACHATA_SONG_LINK_HOSTS: ' , ' }, 'BACHATA_SONG_LINK_HOSTS'],
    [{ BACHATA_SONG_LINK_MEDIA_HOSTS: 'media.example' }, 'BACHATA_SONG_LINK_HOSTS'],
    [{ ...hosts, YT_DLP_PATH: 'yt-dlp' }, 'YT_DLP_PATH'],
    [{ ...hosts, YT_DLP_PATH: '/nowhere/yt-dlp' }, 'YT_DLP_PATH'],
    [{ ...hosts, YT_DLP_PATH: process.execPath }, 'YT_DLP_PATH'],
  ])('stop a start with %j', async (env, name) => {
    const starting = assertMayStart(env, 'functions');
    await expect(starting).rejects.toMatchObject({ code: 'environment-invalid' });
    await expect(starting).rejects.toThrow(name);
  });
});
