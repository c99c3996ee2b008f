import { describe, expect, it } from 'vitest';
import { linkFor } from './platform.ts';

describe('linkFor', () => {
  it('keeps links to the site’s own objects on the host that the reader uses', () => {
    expect(linkFor({ url: 'http://localhost:3000/objects/a/b.mp4?signature=s' })).toBe(
      '/objects/a/b.mp4?signature=s',
    );
  });

  it('leaves links to a bucket as they are', () => {
    const url = 'https://storage.googleapis.com/bucket/a.mp4?X-Goog-Signature=s';
    expect(linkFor({ url })).toBe(url);
  });
});
