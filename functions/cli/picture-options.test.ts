import { describe, expect, it } from 'vitest';
import { readPicture, readSight } from './picture-options.ts';
import { UsageError } from './usage.ts';

describe('readPicture', () => {
  it('asks for nothing by default', () => {
    expect(readPicture({ mode: 'instant' })).toBeUndefined();
  });

  it('reads every option of an encoded picture', () => {
    const picture = readPicture({
      mode: 'high',
      layout: 'vertical',
      mirror: true,
      speed: '0.75',
      names: 'es',
      watermark: 'Ana',
    });
    expect(picture).toMatchObject({
      mode: 'high',
      layout: 'vertical',
      mirror: true,
      speed: 0.75,
      names: { language: 'es' },
      watermark: 'Ana',
    });
  });

  it.each([
    { mode: 'instant', mirror: true },
    { mode: 'fast', speed: '0.5' },
    { mode: 'fast', speed: 'slow' },
    { mode: 'fast', layout: 'round' },
    { mode: 'best' },
  ])('refuses %j', (values) => {
    expect(() => readPicture(values)).toThrow(UsageError);
  });
});

describe('readSight', () => {
  it('asks for nothing by default, and has a camera and a shape where one is given', () => {
    expect(readSight({ mode: 'instant' })).toBeUndefined();
    expect(readSight({ mode: 'instant', shape: '9:16' })).toEqual({
      ...{ camera: 'three-quarter', shape: '9:16' },
    });
  });

  it.each([
    { mode: 'instant', camera: 'drone' },
    { mode: 'fast', camera: 'close' },
  ])('refuses %j', (values) => {
    expect(() => readSight(values)).toThrow(UsageError);
  });
});
