/** `bachata choreograph <audio or link> --difficulty … --out DIR`: the whole pipeline in one process. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { planParametersSchema, type PlanParameters } from '@bachata/core/choreography/plan.ts';
import type { Sight } from '@bachata/core/moves/cameras.ts';
import type { SongLinks } from '@bachata/core/ports.ts';
import { looksLikeLink, openSongLink } from '@bachata/core/songs/song-link.ts';
import { openSongLinks } from '@bachata/platform/open.ts';
import { FALLBACK_LANGUAGE, LANGUAGES } from '@bachata/core/languages.ts';
import { ingestAudio } from '../../media/audio.ts';
import { encodeVideo } from '../../media/encode.ts';
import { assembleVideo } from '../../media/instant.ts';
import { ANALYSIS_SAMPLE_RATE } from '../../media/mono-sound.ts';
import { analyzeAudioFile } from '../../music/analyze-file.ts';
import { analyzeInWorker } from '../../music/analyze-in-worker.ts';
import { prepareWorker } from '../../music/spare-worker.ts';
import { cameraClips, clipsInMemory } from '../../pipeline/camera-clips.ts';
import { libraryClips } from '../../pipeline/clip-source.ts';
import { prepareRender } from '../../pipeline/prepare-render.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { withScratch } from '../../scratch.ts';
import { TEMPO_ARGS, atWishedTempo } from '../tempo.ts';
import { CAMERA_ARGS, PICTURE_ARGS, readPicture, readSight } from '../picture-options.ts';
import {
  interruptSignal,
  onlyPositional,
  progressReporter,
  readArgs,
  readTrack,
  TRACK_ARG,
  UsageError,
} from '../usage.ts';
import { readWish, WISH_ARGS, wishReport } from '../wish.ts';

export async function choreograph(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    difficulty: { type: 'string' },
    energy: { type: 'string', default: 'auto' },
    style: { type: 'string', default: 'auto' },
    seed: { type: 'string', default: '1' },
    intro: { type: 'string', default: 'auto' },
    'no-dips': { type: 'boolean', default: false },
    'no-head-or-back-load': { type: 'boolean', default: false },
    out: { type: 'string' },
    ...WISH_ARGS,
    ...TEMPO_ARGS,
    ...PICTURE_ARGS,
    ...CAMERA_ARGS,
    ...TRACK_ARG,
  });
  const song = onlyPositional(positionals, 'song');
  const track = readTrack(values.track);
  if (values.out === undefined) throw new UsageError('--out DIR is missing');
  const out = path.resolve(values.out);
  const wish = await readWish(values);
  const parameters = readParameters(values, wish?.parameters);
  const picture = readPicture(values);
  const sight = readSight(values);
  const signal = interruptSignal();
  const progress = progressReporter();
  const timings: Record<string, number> = {};

  // Reading the song is FFmpeg's work: what comes after it gets ready meanwhile.
  prepareWorker();
  const preparing = preparedLibrary();
  preparing.catch(() => undefined);
  return await withScratch(async (outDir) => {
    const fetching = { signal, onProgress: (done: number) => progress('fetching', done) };
    const { file, title } = looksLikeLink(song)
      ? await timed(timings, 'fetch', () => fetchSong(song, path.join(outDir, 'song'), fetching))
      : { file: song, title: path.parse(song).name };
    const audio = await timed(timings, 'ingest', () =>
      ingestAudio({ file, track, outDir, signal, onProgress: (done) => progress('reading', done) }),
    );
    const heard = await timed(timings, 'analyze', async () => {
      const work = { signal, onProgress: (done: number) => progress('analyzing', done) };
      // What is measured is what the video will carry.
      return audio.isCopied
        ? await analyzeInWorker(audio.pcm, ANALYSIS_SAMPLE_RATE, work)
        : (await analyzeAudioFile(audio.aacFile, work)).analysis;
    });
    const analysis = atWishedTempo(heard, values.tempo);
    const plan = await timed(timings, 'plan', async () =>
      composePlan({ ...(await planningContext(analysis, await preparing)), parameters }),
    );
    await mkdir(out, { recursive: true });
    const planFile = path.join(out, 'plan.json');
    const videoFile = path.join(out, 'video.mp4');
    const drawn = (sight: Sight) =>
      timed(timings, 'draw', () =>
        cameraClips({
          ...{ ...sight, plan, store: clipsInMemory(), clipSource: libraryClips, signal },
          onProgress: (done) => progress('drawing', done),
        }),
      );
    await timed(timings, 'render', async () => {
      const { work, captions } = await prepareRender({
        plan,
        title,
        audioFile: audio.aacFile,
        signal,
        onProgress: (done) => progress('rendering', done),
      });
      const output = videoFile;
      if (sight !== undefined) await assembleVideo({ ...work, ...(await drawn(sight)), output });
      else if (picture === undefined) await assembleVideo({ ...work, output });
      else await encodeVideo({ ...work, options: picture, output });
      for (const language of LANGUAGES) {
        const name = language === FALLBACK_LANGUAGE ? 'captions.vtt' : `captions.${language}.vtt`;
        await writeFile(path.join(out, name), captions[language]);
      }
    });
    await writeFile(planFile, `${JSON.stringify(plan, null, 1)}\n`);
    const summary = {
      timings,
      plan: planFile,
      video: videoFile,
      durationSec: audio.durationSec,
      tempoBpm: analysis.tempoBpm,
      moves: plan.segments.length,
      distinctMoves: new Set(plan.segments.map(({ moveId }) => moveId)).size,
      notes: plan.notes,
      ...(wish && { wish: wishReport(wish) }),
    };
    process.stdout.write(`${JSON.stringify(summary, null, 1)}\n`);
    return 0;
  });
}

/**
 * The song behind a link, where the environment says that links are taken.
 * @throws as `openSongLink` and `SongLinks.fetch`
 */
async function fetchSong(
  text: string,
  file: string,
  options: Parameters<SongLinks['fetch']>[2],
): Promise<{ readonly file: string; readonly title: string }> {
  const { songLinks, link } = openSongLink(await openSongLinks(process.env), text);
  const { title } = await songLinks.fetch(link, file, options);
  return { file, title: title || link.hostname };
}

/** An option on the command line comes before what the words ask for. */
function readParameters(
  values: {
    readonly difficulty?: string | undefined;
    readonly energy: string;
    readonly style: string;
    readonly seed: string;
    readonly intro: string;
    readonly 'no-dips': boolean;
    readonly 'no-head-or-back-load': boolean;
  },
  wished: Partial<PlanParameters> = {},
): PlanParameters {
  const parsed = planParametersSchema.safeParse({
    ...wished,
    difficulty: values.difficulty ?? wished.difficulty,
    energy: values.energy === 'auto' ? wished.energy : values.energy,
    style: values.style === 'auto' ? wished.style : values.style,
    seed: Number(values.seed),
    intro: values.intro === 'auto' ? wished.intro : values.intro,
    noDips: values['no-dips'] || wished.noDips,
    noHeadOrBackLoad: values['no-head-or-back-load'] || wished.noHeadOrBackLoad,
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`--${issue?.path.join('.')}: ${issue?.message}`);
}

/** Notes the wall time of a step, in seconds. */
async function timed<T>(
  timings: Record<string, number>,
  step: string,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  timings[step] = Math.round(performance.now() - startedAt) / 1000;
  return result;
}
