/** What can be drawn of a song: its outline, its energy and its sections. */
import { songAnalysisSchema, type SongAnalysis } from '@bachata/core/music/analysis.ts';
import { KNOWN_EIGHT, OTHER_STYLE } from '@bachata/core/music/count-confidence.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { waveformSchema } from '@bachata/core/music/signal/waveform.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { ObjectStore, Platform } from '@bachata/core/ports.ts';
import { getJsonObject } from '@bachata/core/read-object.ts';
import { z } from 'zod';
import type { SongPicture } from '../result-view.ts';

/** The picture is an extra: what is missing, or of another version, is left out of it. */
export async function readSongPicture(platform: Platform, songHash: string): Promise<SongPicture> {
  const song = (await platform.documents.get(songs, songHash))?.data;
  const [analysis, waveform] = await Promise.all([
    readIfThere(platform.objects, song?.analysisKey, songAnalysisSchema),
    readIfThere(platform.objects, songKeys.waveform(songHash), waveformSchema),
  ]);
  return {
    peaks: waveform?.peaks ?? [],
    energy: analysis === undefined ? [] : energyPoints(analysis),
    eightsSec: (analysis?.eightCountsSec ?? []).map(rounded),
    stretches: (analysis?.stretches ?? []).map(({ fromSec, toSec, one }) => ({
      fromSec: rounded(fromSec),
      toSec: rounded(toSec),
      one: rounded(one),
    })),
    otherStyle: (analysis?.otherStyle ?? 0) >= OTHER_STYLE,
    eightKnown: (analysis?.confidence.eightCounts ?? 1) >= KNOWN_EIGHT,
    sections: (analysis?.sections ?? []).map(({ startSec, endSec, label, pattern }) => ({
      startSec: rounded(startSec),
      endSec: rounded(endSec),
      label,
      pattern,
    })),
  };
}

/** To a thousandth, finer than is drawn: the page carries hundreds of these numbers. */
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** The curve has one value per beat. */
function energyPoints(analysis: SongAnalysis): { sec: number; energy: number }[] {
  return analysis.energy.curve.flatMap((energy, beat) => {
    const sec = analysis.beatsSec[beat];
    return sec === undefined ? [] : [{ sec: rounded(sec), energy: rounded(energy) }];
  });
}

async function readIfThere<T>(
  objects: ObjectStore,
  key: string | undefined,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  if (key === undefined || (await objects.head(key)) === undefined) return undefined;
  const parsed = schema.safeParse(await getJsonObject(objects, key, z.unknown()));
  return parsed.success ? parsed.data : undefined;
}
