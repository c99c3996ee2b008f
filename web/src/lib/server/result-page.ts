/** Gathers what the result page shows: the plan, the music under it, and links to the media. */
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import type { Choreography } from '@bachata/core/choreography/choreography.ts';
import { songs } from '@bachata/core/music/song.ts';
import { songAnalysisSchema, type SongAnalysis } from '@bachata/core/music/analysis.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { ObjectStore, Platform } from '@bachata/core/ports.ts';
import type { ResultView, SegmentView } from '../result-view.ts';
import { loadMoves } from './library.ts';
import { linkFor } from './platform.ts';

/** Longer than anybody practises in one sitting; a reload makes a new link. */
const MEDIA_LINK_SEC = 12 * 3600;

export async function viewResult(
  platform: Platform,
  id: string,
  choreography: Choreography,
): Promise<ResultView> {
  const { objects } = platform;
  const link = async (key: string, downloadName?: string): Promise<string> => {
    const name = downloadName === undefined ? {} : { downloadName };
    return linkFor(await objects.signDownload(key, { expiresInSec: MEDIA_LINK_SEC, ...name }));
  };
  const [plan, analysis, moves, videoUrl, downloadUrl, posterUrl] = await Promise.all([
    readJsonObject(objects, choreography.planKey).then((json) => planSchema.parse(json)),
    readAnalysis(platform, choreography.songHash),
    loadMoves(),
    link(choreography.videoKey),
    link(choreography.videoKey, downloadName(choreography.title)),
    link(choreography.posterKey),
  ]);
  return {
    id,
    title: choreography.title,
    durationSec: choreography.durationSec,
    tempoBpm: choreography.tempoBpm,
    createdAt: choreography.createdAt,
    videoBytes: choreography.videoBytes,
    parameters: choreography.parameters,
    videoUrl,
    downloadUrl,
    posterUrl,
    beatsSec: plan.beatGridSec,
    segments: viewSegments(plan, moves),
    sections: (analysis?.sections ?? []).map(({ startSec, endSec, label, energy }) => ({
      startSec,
      endSec,
      label,
      energy,
    })),
    energy: analysis === undefined ? [] : energyPoints(analysis),
    notes: plan.notes,
  };
}

function viewSegments(plan: Plan, moves: ReadonlyMap<string, MoveInfo>): SegmentView[] {
  return plan.segments.map((segment, index) => {
    const move = moves.get(segment.moveId);
    return {
      index,
      moveId: segment.moveId,
      name: move?.name ?? { en: segment.moveId, es: segment.moveId },
      ...(move && { level: move.level, cues: move.cues }),
      startSec: segment.startSec,
      endSec: segment.endSec,
      startBeat: segment.startBeat,
      beats: segment.beats,
      firstCount: segment.entry.freeFoot,
      section: segment.section,
      phrase: segment.phrase,
      reasons: segment.reasons,
    };
  });
}

/** The curve has one value per beat. */
function energyPoints(analysis: SongAnalysis): { sec: number; energy: number }[] {
  return analysis.energy.curve.flatMap((energy, beat) => {
    const sec = analysis.beatsSec[beat];
    return sec === undefined ? [] : [{ sec, energy }];
  });
}

/** The picture of the music is an extra: without an analysis the page does without. */
async function readAnalysis(
  platform: Platform,
  songHash: string,
): Promise<SongAnalysis | undefined> {
  const song = await platform.documents.get(songs, songHash);
  const key = song?.data.analysisKey;
  if (key === undefined || (await platform.objects.head(key)) === undefined) return undefined;
  const parsed = songAnalysisSchema.safeParse(await readJsonObject(platform.objects, key));
  return parsed.success ? parsed.data : undefined;
}

async function readJsonObject(objects: ObjectStore, key: string): Promise<unknown> {
  const { body } = await objects.get(key);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** A name that every file system takes and that says what the file is. */
export function downloadName(title: string): string {
  const safe = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${safe || 'choreography'}-bachata.mp4`;
}
