/** What is played in a block of a class: the practice player, with the block's own start, loop and speed. */
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import type { Language } from '@bachata/core/languages.ts';
import { OWN_TEMPO } from '../practice/speed.ts';
import { secondsOf, type BeatSpan } from '../practice/spans.ts';
import type { TaughtDance } from '../teach-view.ts';
import { Playback } from './playback.svelte.ts';
import { Practice } from './practice.svelte.ts';
import { silentSong } from './silent-song.ts';

export class BlockPlayer {
  readonly dance: TaughtDance;
  /** Whether the dance is what the block is about, or stands for its song alone. */
  readonly isDanced: boolean;
  readonly audioUrl: string;
  readonly playback: Playback;
  readonly practice: Practice;
  readonly #leave: () => void;

  /** In the browser only. The loops with a name are those of the dance's own page. */
  constructor(block: Block, dance: TaughtDance, isDanced: boolean, language: Language) {
    this.dance = dance;
    this.isDanced = isDanced;
    this.audioUrl = dance.audioUrl ?? silentSong(dance.durationSec);
    const span = isDanced ? spanOf(block) : undefined;
    const sec = startOf(block, dance, span);
    this.playback = new Playback(dance.durationSec, { sec, playing: false });
    this.practice = new Practice({
      ...{ id: dance.id, language, playback: this.playback, audioUrl: this.audioUrl },
      ...{ dance: () => dance, countsAreUnsure: dance.countsAreUnsure },
    });
    this.practice.remember();
    // Where one was in practicing is not where the class begins.
    this.practice.goOn = undefined;
    this.practice.tempo.set(block.music?.speed ?? OWN_TEMPO);
    const loop = span && ({ kind: 'free', ...span } as const);
    if (loop && this.practice.loops.fits(loop)) this.practice.loops.loop = loop;
    if (dance.audioUrl === undefined && !dance.countsAreUnsure) this.practice.click = 'all';
    this.#leave = this.practice.atHome(dance.title);
  }

  /** Clicks on all counts, or none. */
  async toggleClick(): Promise<void> {
    if (this.dance.countsAreUnsure) return;
    await this.practice.setClick(this.practice.click === 'none' ? 'all' : 'none');
  }

  /** A voice that counts, or none. */
  async toggleVoice(): Promise<void> {
    if (this.dance.countsAreUnsure) return;
    await this.practice.setVoice(this.practice.voice === 'none' ? 'counts' : 'none');
  }

  dispose(): void {
    this.practice.pause();
    this.#leave();
    void this.practice.dispose();
    if (this.dance.audioUrl === undefined) URL.revokeObjectURL(this.audioUrl);
  }
}

/** The stretch of the dance that the block is about; undefined for all of it. */
function spanOf({ content }: Block): BeatSpan | undefined {
  if (content?.kind !== 'phrase') return undefined;
  const { startBeat, beats } = content;
  return { startBeat, endBeat: startBeat + beats };
}

/** Seconds of the song: where the block says, or its stretch begins. */
function startOf(
  { music }: Block,
  { beatsSec, durationSec }: TaughtDance,
  span: BeatSpan | undefined,
): number {
  const said = music?.startSec ?? 0;
  if (said > 0 && said < durationSec) return said;
  return span === undefined ? 0 : Math.max(0, secondsOf(span, beatsSec).startSec);
}
