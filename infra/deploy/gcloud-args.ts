/** The arguments of gcloud in one spelling: positional ones first, then `--name=value`, for its linter's sake. */
import type { Argv } from './step.ts';

export type Flags = Readonly<Record<string, string | number | true | undefined>>;

/** @param flags `true` for one without a value; undefined ones are left out */
export function gcloud(command: string, positional: readonly string[], flags: Flags = {}): Argv {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined);
  const valued = given.filter(([, value]) => value !== true);
  return [
    'gcloud',
    ...command.split(' '),
    ...positional,
    ...valued.map(([name, value]) => `--${name}=${value}`),
    // The linter takes what follows one of these for its value.
    ...given.filter(([, value]) => value === true).map(([name]) => `--${name}`),
  ];
}

/** A list of variables for gcloud; no value has the delimiter, which `environment.ts` sees to. */
export function variableList(variables: Readonly<Record<string, string>>): string {
  return `^|^${Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join('|')}`;
}
