import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { handLandmarkFile, poseDetectorFile, poseLandmarkFile } from '../models.ts';
import { convertToOnnx } from './convert.ts';
import { CONVERTER_VERSION } from './version.ts';

/** Of what this version of the converter makes of each model. */
const VERSION = '1';
const CONVERTED: Readonly<Record<string, string>> = {
  detector: '93ed1797fd4314ce73fd001ce2a3a2285b16cbe84f7a6acdb05b42d64d656fd7',
  lite: 'e074d843dbb12975205629d33d0da615fad2709e4dae09da55d5a1ba1ae8d6e5',
  full: '78abaa9efdd02e3522fafe3b116c7f23ac3303db88942d5e0090d456afba8cf1',
  heavy: '5bb7b306f246107c3d34b808f963555da33644af3844070b2779b1e3d6764ffc',
  hands: '38dccafbb3a7d3f802383617f274bea2c49d75af79c58c054d561e7e59eca7fa',
};

it.each([
  ['detector', poseDetectorFile],
  ['lite', () => poseLandmarkFile('lite')],
  ['full', () => poseLandmarkFile('full')],
  ['heavy', () => poseLandmarkFile('heavy')],
  ['hands', handLandmarkFile],
] as const)('has another version when it makes something else of %s', async (name, file) => {
  const converted = createHash('sha256')
    .update(convertToOnnx(await readFile(file())))
    .digest('hex');
  expect({ version: CONVERTER_VERSION, converted }).toEqual({
    version: VERSION,
    converted: CONVERTED[name],
  });
});
