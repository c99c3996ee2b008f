import { describe, expect, it } from 'vitest';
import { mediaPath } from './library.ts';

describe('mediaPath', () => {
  it.each([
    ['clips', 'side-basic.left.mp4'],
    ['posters', 'side-basic.webp'],
  ])('knows %s/%s', (kind, file) => {
    expect(mediaPath(kind, file)).toMatch(new RegExp(`moves.${kind}.${file}$`));
  });

  it.each([
    ['clips', '../../../package.json'],
    ['clips', 'side-basic.left.mp4.part'],
    ['posters', 'a/../b.webp'],
    ['poses', 'side-basic.left.bin'],
    ['constructor', 'name'],
    ['..', 'index.ts'],
  ])('serves nothing else: %s/%s', (kind, file) => {
    expect(mediaPath(kind, file)).toBeUndefined();
  });
});
