/** A class as its teach page shows it. */
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import type { ReferenceState } from '@bachata/core/class-plans/references.ts';
import type { HeardDance } from '@bachata/core/class-plans/teach/heard.ts';
import type { RotationMoment } from '@bachata/core/class-plans/teach/rotation.ts';
import type { DanceInTime } from './client/practice-parts.ts';

/** A dance that is played in class, or one that its song is played by. */
export interface TaughtDance extends DanceInTime {
  readonly id: string;
  readonly title: string;
  readonly tempoBpm: number;
  readonly countsAreUnsure: boolean;
  /** Absent where whoever teaches may not hear its song: then there are clicks. */
  readonly audioUrl?: string;
  /** Where partners change who dance it, and who dance freely to its song. */
  readonly changes: {
    readonly danced: readonly RotationMoment[];
    readonly free: readonly RotationMoment[];
  };
}

/** A class by the plan that was held already, on a day of which more may be written down. */
export interface HeldClass {
  readonly heldOn: string;
  readonly ticked: readonly string[];
  readonly line: string | undefined;
  readonly blocks: readonly Block[];
}

export interface TeachView {
  readonly id: string;
  readonly plan: Pick<PlanContent, 'title' | 'aim' | 'minutes' | 'blocks'>;
  /** Names of the moves that it says, in the reader's language. */
  readonly names: Readonly<Record<string, string>>;
  readonly references: Readonly<Record<string, ReferenceState>>;
  readonly dances: Readonly<Record<string, TaughtDance>>;
  /** By the ids of the blocks. */
  readonly heard: Readonly<Record<string, HeardDance>>;
  readonly held: readonly HeldClass[];
}
