/** One thing that an installation needs, and the calls that bring it about. */

/** A program and its arguments; no shell ever reads them. */
export type Argv = readonly [program: 'gcloud' | 'firebase', ...string[]];

export interface Step {
  /** Unique: `queue songs`. */
  readonly name: string;
  /** Set-up needs an owner of the project and changes rarely; a release may be done by a robot. */
  readonly phase: 'set-up' | 'release';
  /**
   * Asks what is there, as JSON; an empty list is nothing. Absent: it cannot be asked, and `create` does no
   * harm when it is done again.
   */
  readonly look?: Argv;
  /** Sentences on how what is there differs from what is described. */
  readonly differences?: (found: unknown) => readonly string[];
  readonly create: Argv;
  /** A flag of `create` whose value Google gave to what an earlier step made. */
  readonly lateFlag?: {
    readonly name: string;
    readonly look: Argv;
    readonly value: (found: unknown) => string;
  };
  /** Brings what differs to what is described; absent: a person has to. */
  readonly update?: (found: unknown) => Argv;
  readonly remove?: (found: unknown) => Argv;
  /** What people made is lost with it. */
  readonly holdsData?: boolean;
  /** After the call the site's answers are watched; too many errors take the release back. */
  readonly isCanary?: boolean;
}

/** Files that the steps' arguments name, with their contents. */
export type StepFiles = ReadonlyMap<string, string>;

export interface Steps {
  readonly steps: readonly Step[];
  readonly files: StepFiles;
}

/** What lies at a dotted path of JSON; undefined where there is nothing. Numbers are places in lists. */
export function at(json: unknown, path: string): unknown {
  let value = json;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key.replaceAll('~', '.')];
  }
  return value;
}

/**
 * Compares what is there with what is wanted, as texts: Google writes some numbers as texts.
 * @param wanted by dotted path; a dot within a key is written `~`
 */
export function compare(
  wanted: Readonly<Record<string, string | number | boolean>>,
): (found: unknown) => readonly string[] {
  return (found) =>
    Object.entries(wanted).flatMap(([path, value]) => {
      const is = at(found, path);
      return String(is) === String(value)
        ? []
        : [`${path.replaceAll('~', '.')} is ${JSON.stringify(is) ?? 'not set'}, not ${value}`];
    });
}

/** The first of a list that a command prints, or what it prints. */
export function first(found: unknown): unknown {
  return Array.isArray(found) ? (found[0] as unknown) : found;
}
