/** The real program against a site on this machine. It is skipped where yt-dlp is not installed. */
import { createHash } from 'node:crypto';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { YtDlp } from '@bachata/platform/song-links/yt-dlp.ts';
import { findYtDlp, openMediaSite, type MediaSite } from './media-site.ts';

const program = findYtDlp();
if (program === undefined) console.warn('yt-dlp is not installed: the tests of links are skipped.');

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe.skipIf(program === undefined)('songs by link, through the real yt-dlp', () => {
  let site: MediaSite;
  let folder: string;
  let songs: YtDlp;
  const never = new AbortController().signal;
  const look = (where: string) => songs.look(site.link(where), never);

  beforeAll(async () => {
    site = await openMediaSite();
    folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-links-test-'));
    songs = openYtDlp();
  });
  afterAll(async () => {
    site.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => void site.asked.splice(0));

  function openYtDlp(): YtDlp {
    const settings = { program: program ?? '', hosts: [site.host], mediaHosts: [] };
    return new YtDlp(settings, site.guards);
  }

  it('says its version', async () => {
    expect(await songs.version()).toMatch(/^\d{4}\.\d{2}\.\d{2}$/);
  });

  it('says what there is before the sound is fetched', async () => {
    expect(await look('/page')).toEqual({ title: expect.stringMatching(/^A song on a page/) });
    expect(await look('/timed')).toEqual({ title: 'Bajo la luna ♥', durationSec: 70 });
  });

  it('fetches the very sound, and says how far it is', async () => {
    const file = path.join(folder, 'a 100% song');
    const seen: number[] = [];
    const found = await songs.fetch(site.link('/timed'), file, {
      signal: never,
      onProgress: (fraction) => seen.push(fraction),
    });
    expect(found.title).toBe('Bajo la luna ♥');
    expect(hash(await readFile(file))).toBe(hash(await readFile(site.song)));
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it.each([
    ['/set', 'too-long'],
    ['/jingle', 'too-short'],
    ['/several', 'song-link-several'],
    ['/text', 'song-link-empty'],
    ['/nowhere', 'song-link-gone'],
    ['/away', 'song-link-elsewhere'],
  ])('says of %s that it is %s', async (where, code) => {
    await expect(look(where)).rejects.toMatchObject({ code });
  });

  it.each([
    ['/set', 'too-long'],
    ['/away', 'song-link-elsewhere'],
  ])('fetches nothing of %s either', async (where, code) => {
    const file = path.join(folder, 'refused');
    const fetching = songs.fetch(site.link(where), file, {
      signal: never,
      onProgress: () => undefined,
    });
    await expect(fetching).rejects.toMatchObject({ code });
    await expect(access(file)).rejects.toThrow();
  });

  it('reads no file of this machine', async () => {
    await expect(look('/file')).rejects.toMatchObject({ kind: 'invalid-input' });
    await expect(songs.look(new URL('file:///etc/hostname'), never)).rejects.toMatchObject({
      kind: 'invalid-input',
    });
  });

  it('takes a link for a link, whatever it looks like', async () => {
    const link = { href: '--version' } as URL;
    await expect(songs.look(link, never)).rejects.toMatchObject({ kind: 'invalid-input' });
  });

  it('keeps to the internet in the product', async () => {
    const settings = { program: program ?? '', hosts: [site.host], mediaHosts: [] };
    await expect(new YtDlp(settings).look(site.link('/page'), never)).rejects.toMatchObject({
      code: 'song-link-elsewhere',
    });
    expect(site.asked).toEqual([]);
  });

  it('reads no configuration and no plugins of whoever runs the site', async () => {
    const marker = path.join(folder, 'ran');
    await writeFile(path.join(folder, 'yt-dlp.conf'), `--exec "before_dl:touch ${marker}"\n`);
    vi.stubEnv('XDG_CONFIG_HOME', folder);
    await openYtDlp().fetch(site.link('/song.m4a'), path.join(folder, 'plain'), {
      signal: never,
      onProgress: () => undefined,
    });
    vi.unstubAllEnvs();
    await expect(access(marker)).rejects.toThrow();
  });

  it('ends at once when it is told to, with all that it has begun', async () => {
    const scratch = async () =>
      (await readdir(os.tmpdir())).filter((name) => name.startsWith('bachata-link-'));
    const before = await scratch();
    const stop = new AbortController();
    const looking = songs.look(site.link('/silence'), stop.signal);
    await expect.poll(() => site.asked).toContain('/silence');
    const asked = performance.now();
    stop.abort(new Error('enough'));
    await expect(looking).rejects.toThrow('enough');
    expect(performance.now() - asked).toBeLessThan(2_000);
    expect((await scratch()).filter((name) => !before.includes(name))).toEqual([]);
  });
});
