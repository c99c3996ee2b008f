/** Where the functions are, and whom the tokens of their tasks are made out to. */
import { STAGES } from '@bachata/core/jobs/stages.ts';

export interface FunctionAddresses {
  /**
   * With `{function}` where each has an address of its own
   * (`https://{function}-123.europe-west1.run.app`); without it the name follows as the path.
   */
  readonly functionsUrl: string;
  /** Where all functions accept a common audience (`--add-custom-audiences`): this one. */
  readonly audience?: string | undefined;
}

export const FUNCTION_PLACEHOLDER = '{function}';
/** Called by a scheduler under the same kind of token. */
export const HOUSEKEEPING = 'housekeeping';

/** @param path of a task, such as `/analyze-music` */
export function functionUrl({ functionsUrl }: FunctionAddresses, path: string): string {
  const base = functionsUrl.replace(FUNCTION_PLACEHOLDER, path.slice(1));
  return base.replace(/\/$/, '') + path;
}

/**
 * The address that Google's front end knows the function by: it refuses a token that is made out to
 * anything else, such as the address that all functions have in common.
 */
export function audienceOf(addresses: FunctionAddresses, path: string): string {
  const { functionsUrl, audience } = addresses;
  if (audience !== undefined) return audience;
  return functionsUrl.includes(FUNCTION_PLACEHOLDER)
    ? functionsUrl.replace(FUNCTION_PLACEHOLDER, path.slice(1)).replace(/\/$/, '')
    : functionUrl(addresses, path);
}

/** All that a token of ours may be made out to: one process may serve several functions. */
export function ourAudiences(addresses: FunctionAddresses): readonly string[] {
  return [...new Set([...STAGES, HOUSEKEEPING].map((name) => audienceOf(addresses, `/${name}`)))];
}
