/** Songs as a plan names them, with how well they fit. */
import type { BlockMusic } from '../blocks.ts';
import { bestFirst, drillOrder, type SongFit } from './song-fit.ts';

export interface SongPick extends SongFit {
  readonly title: string;
  readonly songHash: string;
  /** A choreography of the instructor's to it, which it can be heard by. */
  readonly choreographyId: string;
}

/** Where a song starts in a class: at its first steady phrase, else at its first 1. */
export function startOf({ facts }: SongFit): number {
  return Math.round((facts.startSec ?? facts.introSec) * 10) / 10;
}

/** @param speed percent of its own tempo */
export function musicOf(song: SongPick, speed = 100): BlockMusic {
  const { title, songHash, choreographyId, facts } = song;
  return {
    ...{ title, songHash, choreographyId, startSec: startOf(song), speed },
    bpm: Math.round(facts.bpm),
  };
}

export interface ClassMusic {
  /** Slower stand-ins first, the goal last; none where there are no songs. */
  readonly drill: readonly SongPick[];
  readonly free: SongPick | undefined;
}

export function classMusic(songs: readonly SongPick[]): ClassMusic {
  const [goal, ...others] = bestFirst(songs);
  if (goal === undefined) return { drill: [], free: undefined };
  const drill = drillOrder(goal, others);
  const isComfortable = ({ reasons }: SongPick): boolean =>
    reasons.some(({ code }) => code === 'tempo-fits');
  const free = others.find((song) => !drill.includes(song) && isComfortable(song));
  return { drill, free: free ?? goal };
}
