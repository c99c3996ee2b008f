import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ForbiddenError } from '@bachata/core/errors.ts';
import { SignedLinks } from './signed-links.ts';

const NOW = Date.UTC(2026, 0, 1);
const secret = randomBytes(32);
const links = new SignedLinks(secret, 'https://dance.example.org/app/');
const upload = { contentType: 'audio/mpeg', bytes: 1000, expiresInSec: 60 };

describe('SignedLinks', () => {
  it('begin with the public address and say what they allow', () => {
    const { url } = links.signUpload('uploads/ana/1.mp3', upload, NOW);
    expect(url).toMatch(/^https:\/\/dance\.example\.org\/app\/objects\/uploads\/ana\/1\.mp3\?/);
    expect(links.verifySignedRequest(url, 'PUT', NOW)).toEqual({
      method: 'PUT',
      key: 'uploads/ana/1.mp3',
      contentType: 'audio/mpeg',
      bytes: 1000,
      expiresAt: new Date(NOW + 60_000),
    });
  });

  it('work under every name of the machine', () => {
    const { url } = links.signDownload('a', { expiresInSec: 60 }, NOW);
    const elsewhere = url.replace('https://dance.example.org/app', 'http://192.168.1.7:3000');
    expect(links.verifySignedRequest(elsewhere, 'HEAD', NOW)).toMatchObject({ key: 'a' });
  });

  it.each<[string, (url: string) => string]>([
    ['another key', (url) => url.replace('/objects/a', '/objects/b')],
    ['more bytes', (url) => url.replace('bytes=1000', 'bytes=1001')],
    ['another type', (url) => url.replace('audio%2Fmpeg', 'text%2Fhtml')],
    ['another method', (url) => url.replace('method=PUT', 'method=GET')],
    ['a later end', (url) => url.replace(/expires=\d+/, `expires=${NOW + 1e9}`)],
    ['one parameter more', (url) => `${url}&name=x`],
    ['one parameter twice', (url) => `${url}&bytes=1000000`],
    ['no signature', (url) => url.replace(/&signature=.*/, '')],
    ['a shorter signature', (url) => url.slice(0, -4)],
  ])('are void with %s', (_what, change) => {
    const { url } = links.signUpload('a', upload, NOW);
    expect(change(url)).not.toBe(url);
    expect(() => links.verifySignedRequest(change(url), 'PUT', NOW)).toThrow(ForbiddenError);
  });

  it('are void for another method, another secret, and after their end', () => {
    const { url } = links.signUpload('a', upload, NOW);
    const others = new SignedLinks(randomBytes(32), 'https://dance.example.org/');
    expect(() => links.verifySignedRequest(url, 'GET', NOW)).toThrow(ForbiddenError);
    expect(() => others.verifySignedRequest(url, 'PUT', NOW)).toThrow(ForbiddenError);
    expect(links.verifySignedRequest(url, 'PUT', NOW + 59_999)).toBeDefined();
    expect(() => links.verifySignedRequest(url, 'PUT', NOW + 60_000)).toThrow('expired');
  });
});
