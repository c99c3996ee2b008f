/** Brings an installation to what its description says, one step after the other. */
import { callForJson, type Call } from './call.ts';
import type { Argv, Step } from './step.ts';
import { UserError } from './user-error.ts';

export type Outcome = 'there' | 'made' | 'updated' | 'differs';

export interface StepReport {
  readonly name: string;
  readonly outcome: Outcome;
  /** How it differed. */
  readonly differences: readonly string[];
}

export interface Applying {
  readonly call: Call;
  /** Told of each step as it ends. */
  readonly onStep: (report: StepReport) => void;
  /** After the call of a canary. */
  readonly watch: () => Promise<void>;
}

/** Asks each thing once, until something is changed. */
class Looks {
  readonly #call: Call;
  readonly #seen = new Map<string, Promise<unknown>>();

  constructor(call: Call) {
    this.#call = call;
  }

  async at(argv: Argv): Promise<unknown> {
    const key = JSON.stringify(argv);
    let look = this.#seen.get(key);
    if (look === undefined) this.#seen.set(key, (look = callForJson(this.#call, argv)));
    return await look;
  }

  forget(): void {
    this.#seen.clear();
  }
}

/**
 * What is as it should be is left alone, so a run after one that broke off goes on where that one was.
 * @throws UserError naming the step that failed
 */
export async function applySteps(
  steps: readonly Step[],
  { call, onStep, watch }: Applying,
): Promise<readonly StepReport[]> {
  const looks = new Looks(call);
  const reports: StepReport[] = [];
  for (const step of steps) {
    try {
      const report = await applyStep(step, looks, call);
      onStep(report);
      reports.push(report);
      if (step.isCanary === true && report.outcome === 'updated') await watch();
    } catch (error) {
      throw brokenOff(step, error);
    }
  }
  return reports;
}

function brokenOff({ name }: Step, error: unknown): UserError {
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(
    `${name}: ${why}\nWhat was done before stays; the same command goes on from here.`,
    { cause: error },
  );
}

async function applyStep(step: Step, looks: Looks, call: Call): Promise<StepReport> {
  const { name } = step;
  const change = async (argv: Argv): Promise<void> => {
    await call(argv);
    looks.forget();
  };
  const found = step.look && (await looks.at(step.look));
  if (found === undefined) {
    await change(await withLateFlag(step, looks));
    return { name, outcome: 'made', differences: [] };
  }
  const differences = step.differences?.(found) ?? [];
  if (differences.length === 0) return { name, outcome: 'there', differences };
  if (step.update === undefined) return { name, outcome: 'differs', differences };
  await change(step.update(found));
  return { name, outcome: 'updated', differences };
}

async function withLateFlag({ create, lateFlag }: Step, looks: Looks): Promise<Argv> {
  if (lateFlag === undefined) return create;
  return [...create, `--${lateFlag.name}=${lateFlag.value(await looks.at(lateFlag.look))}`];
}

/** What a run in an empty project would call. */
export function dryRun(steps: readonly Step[]): { readonly name: string; readonly argv: Argv }[] {
  return steps.map(({ name, create, lateFlag }) => ({
    name,
    argv: lateFlag === undefined ? create : [...create, `--${lateFlag.name}=NAME_THAT_GOOGLE_GAVE`],
  }));
}

/** How the installation differs from its description; changes nothing. */
export async function drift(steps: readonly Step[], call: Call): Promise<readonly StepDrift[]> {
  const looks = new Looks(call);
  const drifts: StepDrift[] = [];
  for (const { name, look, differences } of steps) {
    if (look === undefined) continue;
    const found = await looks.at(look);
    const said = found === undefined ? [] : (differences?.(found) ?? []);
    const state = found === undefined ? 'missing' : said.length > 0 ? 'differs' : 'there';
    drifts.push({ name, state, differences: said });
  }
  return drifts;
}

export interface StepDrift {
  readonly name: string;
  readonly state: 'missing' | 'differs' | 'there';
  readonly differences: readonly string[];
}

/**
 * Removes what the steps made, the last first; of what people made only with `withData`.
 * @throws UserError naming the step that failed
 */
export async function removeSteps(
  steps: readonly Step[],
  {
    call,
    onStep,
  }: Pick<Applying, 'call'> & { readonly onStep: (name: string, done: string) => void },
  withData: boolean,
): Promise<void> {
  for (const step of steps.toReversed()) {
    const { name, look, remove, holdsData } = step;
    if (remove === undefined || look === undefined) continue;
    if (holdsData === true && !withData) {
      onStep(name, 'kept: it holds what people made');
      continue;
    }
    try {
      const found = await callForJson(call, look);
      if (found === undefined) continue;
      await call(remove(found));
      onStep(name, 'removed');
    } catch (error) {
      throw brokenOff(step, error);
    }
  }
}
