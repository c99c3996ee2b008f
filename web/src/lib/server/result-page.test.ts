import { describe, expect, it } from 'vitest';
import { downloadName } from './result-page.ts';

describe('downloadName', () => {
  it('keeps the title readable and free of what file systems refuse', () => {
    expect(downloadName('Corazón: sin cara?')).toBe('Corazon-sin-cara-bachata.mp4');
  });

  it('has a name for a title in another script', () => {
    expect(downloadName('愛')).toBe('choreography-bachata.mp4');
  });
});
