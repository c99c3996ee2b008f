/** A class plan as whoever holds a link sees it: what it says, and nothing of whose it is. */
import type { Actor } from '@bachata/core/access/actor.ts';
import { findAuthorized, type Access } from '@bachata/core/access/authorize.ts';
import { dancesOf, movesOfBlock } from '@bachata/core/class-plans/block-moves.ts';
import { coTeachersOf } from '@bachata/core/class-plans/co-teachers.ts';
import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { referenceStates } from '@bachata/core/class-plans/references.ts';
import {
  sharedPlanSchema,
  shownContent,
  type MissingDance,
  type SharedPlan,
} from '@bachata/core/class-plans/shared-plan.ts';
import { linkTo } from '@bachata/core/grants/link.ts';
import { pick, type Language } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { viewCredits } from './credits.ts';

export interface Reader {
  readonly actors: readonly Actor[];
  readonly language: Language;
  /** Whether they ask for the plan as it is now. */
  readonly wantsNewest: boolean;
}

export async function viewSharedPlan(
  platform: Platform,
  { id, data, actor }: Access<'plan:look'>,
  { actors, language, wantsNewest }: Reader,
): Promise<SharedPlan> {
  const link =
    actor.kind === 'link'
      ? await linkTo(platform.documents, { resource: 'plan', id }, actor.tokenHash)
      : undefined;
  const shown = link?.shown;
  const isChanged = shown !== undefined && shown.revision !== data.revision;
  const isNewest = shown === undefined || wantsNewest || !isChanged;
  const plan = isNewest ? contentOf(data) : shownContent(shown);
  const named = dancesOf(plan.blocks);
  const opened = await Promise.all(
    named.map((one) => findAuthorized(platform, actors, 'choreography:watch', one)),
  );
  const closed = named.filter((_, index) => opened[index] === undefined);
  return sharedPlanSchema.parse({
    ...{ id, plan, isChanged, version: isNewest ? 'newest' : 'shared' },
    names: namesIn(plan.blocks.flatMap(movesOfBlock), language),
    dances: named.filter((one) => !closed.includes(one)),
    after: await viewCredits(platform, data),
    missing: await missingOf(platform, { id, data }, closed),
  });
}

/** Why the link opens none of them. */
async function missingOf(
  platform: Platform,
  { id, data }: Pick<Access<'plan:look'>, 'id' | 'data'>,
  closed: readonly string[],
): Promise<Record<string, MissingDance>> {
  if (closed.length === 0) return {};
  const others = (await coTeachersOf(platform, id)).map(({ uid }) => uid);
  const states = await referenceStates(platform.documents, data.ownerId, closed, others);
  const isAbout = new Set(dancesOf(data.blocks));
  const why = (dance: string): MissingDance => {
    const state = states.get(dance);
    if (state === 'others') return 'others';
    if (state !== 'here') return 'gone';
    return isAbout.has(dance) ? 'withdrawn' : 'removed';
  };
  return Object.fromEntries(closed.map((dance) => [dance, why(dance)]));
}

/** In the reader's language. Filmed moves have the names that the plan keeps. */
export function namesIn(moves: readonly { readonly id: string }[], language: Language) {
  return Object.fromEntries(
    moves.flatMap(({ id }) => {
      const move = library.byId.get(id);
      return move === undefined ? [] : [[id, pick(move.name, language)]];
    }),
  );
}
