/** `bachata analyze <song> [--json] [--tempo half|double|BPM]` */
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { beatless, KNOWN_EIGHT, OTHER_STYLE } from '@bachata/core/music/count-confidence.ts';
import { analyzeAudioFile } from '../../music/analyze-file.ts';
import { TEMPO_ARGS, atWishedTempo } from '../tempo.ts';
import {
  interruptSignal,
  onlyPositional,
  progressReporter,
  readArgs,
  readTrack,
  TRACK_ARG,
} from '../usage.ts';

export async function analyze(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    json: { type: 'boolean', default: false },
    ...TRACK_ARG,
    ...TEMPO_ARGS,
  });
  const file = onlyPositional(positionals, 'song');
  const track = readTrack(values.track);
  const progress = progressReporter();
  const { analysis: heard } = await analyzeAudioFile(file, {
    track,
    signal: interruptSignal(),
    onProgress: (fraction) => progress('analyzing', fraction),
  });
  const analysis = atWishedTempo(heard, values.tempo);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(analysis, null, 1)}\n`);
    return 0;
  }
  const { tempoBpm, key, energy, sections, confidence } = analysis;
  process.stdout.write(
    [
      `tempo    ${tempoBpm.toFixed(1)} BPM (${analysis.tempoDecision})`,
      `key      ${key.tonic} ${key.mode}`,
      `energy   ${energy.level} (${energy.score.toFixed(2)})`,
      `counts   ${analysis.eightCountsSec.length} eights, first 1 at ${analysis.eightCountsSec[0]?.toFixed(2)} s, confidence ${confidence.eightCounts.toFixed(2)}`,
      ...remarks(analysis),
      'sections',
      ...sections.map(
        (section) =>
          `  ${section.startSec.toFixed(1).padStart(6)} s  ${section.label.padEnd(7)} ${section.pattern.padEnd(8)} energy ${section.energy.toFixed(2)}  group ${section.group}`,
      ),
      '',
    ].join('\n'),
  );
  return 0;
}

/** What to know before trusting the counts. */
function remarks(analysis: SongAnalysis): string[] {
  const { confidence, otherStyle } = analysis;
  return [
    ...(confidence.eightCounts < KNOWN_EIGHT
      ? ['eight    unknown: the other bar may begin it']
      : []),
    ...(otherStyle >= OTHER_STYLE
      ? ['style    this sounds like another style; the counts may not fit']
      : []),
    ...beatless(analysis).map(
      ({ fromSec, toSec }) => `no beat  ${fromSec.toFixed(1)} to ${toSec.toFixed(1)} s`,
    ),
  ];
}
