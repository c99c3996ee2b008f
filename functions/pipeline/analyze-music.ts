/** The counts, sections and energy of the song; once per song and analyzer version. */
import { ANALYZER_VERSION } from '@bachata/core/music/analyzer/analyze.ts';
import { bytesOfPrint } from '@bachata/core/music/sound-print/sound-print.ts';
import { songOf, songs } from '@bachata/core/songs/song.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import { awaitHearing } from '@bachata/core/uploads/hear-ahead.ts';
import { withSpan } from '@bachata/platform/trace.ts';
import { analyzeAudioFile } from '../music/analyze-file.ts';
import { defineStage } from './define-stage.ts';
import { putJson } from './objects.ts';
import { withSound } from './song-sound.ts';

export const analyzeMusic = defineStage('analyze-music', async (context) => {
  const { job, platform, signal, report } = context;
  const wasHeard =
    job.kind === 'song' &&
    job.source.kind === 'upload' &&
    (await awaitHearing(platform, job.source, 'analyze-music', { signal, report })) !== undefined;
  const song = await songOf(platform.documents, job.songHash);
  const analysisKey = songKeys.analysis(song.hash, ANALYZER_VERSION);
  const isStored = async (key: string): Promise<boolean> =>
    (await platform.objects.head(key)) !== undefined;
  const known =
    song.analyzerVersion === ANALYZER_VERSION &&
    (await isStored(analysisKey)) &&
    (await isStored(songKeys.print(song.hash)));
  if (!known) {
    // The very file that the video will carry: what is measured is what is heard.
    const { analysis, waveform, print } = await withSound(context, song.hash, (audioFile) =>
      withSpan('analyze sound', {}, () =>
        analyzeAudioFile(audioFile, { signal, onProgress: report, prints: true }),
      ),
    );
    await putJson(platform.objects, songKeys.waveform(song.hash), waveform);
    if (print !== undefined) {
      await platform.objects.put(songKeys.print(song.hash), bytesOfPrint(print), {
        contentType: 'application/octet-stream',
      });
    }
    await putJson(platform.objects, analysisKey, analysis);
    await platform.documents.update(songs, song.hash, {
      analysisKey,
      analyzerVersion: ANALYZER_VERSION,
    });
  }
  // That was asked for when it was heard.
  return wasHeard ? {} : { patch: { found: { analysis: known } } };
});
