/** What this device keeps of a class that goes on, so that a page that is loaded again goes on with it. */
import { SIGNALS, type ClassRun } from '@bachata/core/class-plans/teach/class-run.ts';
import type { Rotation } from '@bachata/core/class-plans/blocks.ts';

import { keep, readKept } from './device-store.ts';

const runKey = (planId: string): string => `class:${planId}`;
const SOUND_KEY = 'class-signal';

/** How the end of a block is heard; for all classes. */
export interface SignalSound {
  readonly on: boolean;
  /** 0 to 1. */
  readonly level: number;
}
export const USUAL_SOUND: SignalSound = { on: true, level: 0.7 };

/** @returns undefined where no class goes on, or nothing is kept here */
export function readRun(planId: string): ClassRun | undefined {
  return runOf(readKept(runKey(planId)));
}

/** @param run undefined for a class that is over */
export function keepRun(planId: string, run: ClassRun | undefined): void {
  // Where nothing is kept, the class goes on as long as its page.
  keep(runKey(planId), run);
}

/** Another page of this device has begun, moved on or ended the class. @returns the function that leaves */
export function onRunElsewhere(
  planId: string,
  changed: (run: ClassRun | undefined) => void,
): () => void {
  const heard = ({ key }: StorageEvent): void => {
    // No key: all was deleted.
    if (key === runKey(planId) || key === null) changed(readRun(planId));
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

export function readSound(): SignalSound {
  const { on, level } = readKept<SignalSound>(SOUND_KEY);
  return {
    on: typeof on === 'boolean' ? on : USUAL_SOUND.on,
    level: typeof level === 'number' && level >= 0 && level <= 1 ? level : USUAL_SOUND.level,
  };
}

export function writeSound(sound: SignalSound): void {
  keep(SOUND_KEY, sound);
}

/** Written by an older or a newer version it may be anything. */
export function runOf(kept: unknown): ClassRun | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { startedAt, blockId, place, cameAt, blockStartedAt, reached, told, rotation } =
    kept as Partial<Record<keyof ClassRun, unknown>>;
  const isTime = (value: unknown): value is number => Number.isFinite(value);
  const isPlace = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= 0;
  if (!isTime(startedAt) || !isTime(cameAt) || !isTime(blockStartedAt) || !isPlace(place)) {
    return undefined;
  }
  if (typeof blockId !== 'string' || !Array.isArray(reached) || !Array.isArray(told)) {
    return undefined;
  }
  const changes = rotationOf(rotation);
  return {
    ...{ startedAt, blockId, place, cameAt, blockStartedAt },
    reached: reached.filter((id) => typeof id === 'string'),
    told: SIGNALS.filter((signal) => told.includes(signal)),
    ...(changes !== undefined && { rotation: changes }),
  };
}

function rotationOf(kept: unknown): Rotation | 'none' | undefined {
  if (kept === 'none') return kept;
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { by, phrases, seconds } = kept as Partial<Record<'by' | 'phrases' | 'seconds', unknown>>;
  const isAmount = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) > 0;
  if (by === 'phrase' && isAmount(phrases)) return { by, phrases };
  return by === 'time' && isAmount(seconds) ? { by, seconds } : undefined;
}
