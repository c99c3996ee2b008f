import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploadTicket } from '#lib/upload-ticket.ts';
import {
  forgetUpload,
  interruptedUpload,
  rememberedTicket,
  rememberUpload,
} from './upload-memory.ts';

const kept = new Map<string, string>();
const ticket: UploadTicket = {
  objectKey: 'uploads/ana/1.mp4',
  url: '/objects/uploads/ana/1.mp4?signature=x',
  headers: { 'content-type': 'video/mp4' },
  expiresAt: Date.now() + 60_000,
};
const fileOf = (name: string, size = 3, lastModified = 5): File =>
  new File([new Uint8Array(size)], name, { lastModified });

beforeEach(() => {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

describe('an upload that is under way', () => {
  it('is known again by the very file, for its kind', () => {
    rememberUpload('clip', fileOf('a.mp4'), ticket);
    expect(rememberedTicket('clip', fileOf('a.mp4'))).toEqual(ticket);
    expect(interruptedUpload('clip')).toBe('a.mp4');
    for (const other of [fileOf('b.mp4'), fileOf('a.mp4', 4), fileOf('a.mp4', 3, 6)]) {
      expect(rememberedTicket('clip', other)).toBeUndefined();
    }
    expect(rememberedTicket('song', fileOf('a.mp4'))).toBeUndefined();
    forgetUpload('clip');
    expect(rememberedTicket('clip', fileOf('a.mp4'))).toBeUndefined();
  });

  it('is forgotten when its link has expired', () => {
    rememberUpload('clip', fileOf('a.mp4'), { ...ticket, expiresAt: Date.now() - 1 });
    expect(rememberedTicket('clip', fileOf('a.mp4'))).toBeUndefined();
    expect(interruptedUpload('clip')).toBeUndefined();
  });

  it.each(['', '{', 'null', '7', '[]', '{"name":"a.mp4"}', '{"name":"a.mp4","ticket":{"url":1}}'])(
    'is none where %j was kept',
    (text) => {
      kept.set('upload:clip', text);
      expect(rememberedTicket('clip', fileOf('a.mp4'))).toBeUndefined();
    },
  );

  it('is only remembered where the browser lets it', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => rememberUpload('clip', fileOf('a.mp4'), ticket)).not.toThrow();
    expect(interruptedUpload('clip')).toBeUndefined();
    expect(() => forgetUpload('clip')).not.toThrow();
  });
});
