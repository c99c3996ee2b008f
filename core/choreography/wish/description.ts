/**
 * What a list of understood wishes comes to: parameters of a choreography, and which wishes are at odds.
 * Apart from the reader and its words, which are many more bytes than a page should wait for.
 */
import type { PlanParameters } from '../plan.ts';
import type { Understood } from './describe-reading.ts';

export interface Description {
  /** Only what was said; everything else stays as it was. */
  readonly parameters: Partial<PlanParameters>;
  readonly understood: readonly Understood[];
  /** Words that mean nothing here, in order. */
  readonly unknown: readonly string[];
  /** Words that say the opposite of earlier ones; the later ones hold. */
  readonly contradictions: readonly (readonly [earlier: string, later: string])[];
}

/** The field that a meaning sets, to see when two of them are at odds. */
function fieldOf(meaning: Understood['meaning']): string | undefined {
  switch (meaning.kind) {
    case 'no-dips':
    case 'dips':
      return 'dips';
    case 'no-loads':
    case 'loads':
      return 'loads';
    case 'style':
    case 'no-style':
      return `style ${meaning.value}`;
    case 'spare':
      return `spare ${meaning.region}`;
    case 'prefer':
    case 'ban':
    case 'less':
      return `move ${meaning.moveIds.join()}`;
    default:
      return meaning.kind;
  }
}

function sameWish(a: Understood['meaning'], b: Understood['meaning']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a list of understood wishes comes to, the later ones before the earlier. */
export function descriptionOf(
  understood: readonly Understood[],
  unknown: readonly string[],
): Description {
  const latest = new Map<string, Understood>();
  const contradictions: [string, string][] = [];
  for (const one of understood) {
    const field = fieldOf(one.meaning) ?? one.words;
    const earlier = latest.get(field);
    if (earlier !== undefined && !sameWish(earlier.meaning, one.meaning)) {
      contradictions.push([earlier.words, one.words]);
    }
    latest.set(field, one);
  }
  return { parameters: parametersOf(understood), understood, unknown, contradictions };
}

/** What wishes set; of those that set the same, the last one holds. */
export function parametersOf(wishes: readonly Understood[]): Partial<PlanParameters> {
  const parameters: Partial<PlanParameters> = {};
  let preferred: readonly string[] = [];
  let dips: readonly string[] = [];
  let banned: readonly string[] = [];
  let fewer: readonly string[] = [];
  const others =
    ({ moveIds }: { readonly moveIds: readonly string[] }) =>
    (id: string): boolean =>
      !moveIds.includes(id);
  for (const { meaning } of wishes) {
    switch (meaning.kind) {
      case 'difficulty':
        parameters.difficulty = meaning.value;
        break;
      case 'energy':
        parameters.energy = meaning.value;
        break;
      case 'style':
        if (
          parameters.style !== undefined &&
          parameters.style !== 'auto' &&
          parameters.style !== meaning.value
        ) {
          parameters.alsoStyle = parameters.style;
        }
        parameters.style = meaning.value;
        break;
      case 'no-style':
        parameters.avoidStyle = meaning.value;
        break;
      case 'only-basics':
        parameters.onlyBasics = true;
        break;
      case 'spare':
        parameters.spare = [...new Set([...(parameters.spare ?? []), meaning.region])];
        break;
      case 'no-lifts':
      case 'dizzy':
      case 'nothing':
        // There are no lifts, and the moves that make dizzy are banned by name.
        break;
      case 'no-dips':
        parameters.noDips = true;
        preferred = preferred.filter((id) => !dips.includes(id));
        break;
      case 'dips':
        dips = meaning.moveIds ?? [];
        preferred = [...preferred.filter((id) => !dips.includes(id)), ...dips];
        parameters.noDips = false;
        break;
      case 'no-loads':
        parameters.noHeadOrBackLoad = true;
        break;
      case 'loads':
        parameters.noHeadOrBackLoad = false;
        break;
      case 'climax':
        parameters.climax = meaning.section;
        break;
      case 'intro':
        parameters.intro = meaning.value;
        break;
      case 'few-new':
        parameters.maxNewMoves = meaning.count;
        break;
      case 'prefer':
        preferred = [...preferred.filter(others(meaning)), ...meaning.moveIds];
        banned = banned.filter(others(meaning));
        break;
      case 'less':
        fewer = [...fewer.filter(others(meaning)), ...meaning.moveIds];
        preferred = preferred.filter(others(meaning));
        break;
      case 'ban':
        banned = [...banned.filter(others(meaning)), ...meaning.moveIds];
        preferred = preferred.filter(others(meaning));
        break;
    }
  }
  if (preferred.length > 0) parameters.preferredMoves = [...preferred];
  if (banned.length > 0) parameters.bannedMoves = [...banned];
  if (fewer.length > 0) parameters.fewerMoves = [...fewer];
  return parameters;
}
