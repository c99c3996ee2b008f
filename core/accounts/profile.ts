/** What we know of a person beyond what the provider of the account keeps. */
import { z } from 'zod';
import { InvalidInputError } from '../errors.ts';
import { LANGUAGES } from '../languages.ts';
import { LEVELS } from '../moves/move.ts';
import { readable } from '../typed-text.ts';
import { ACCOUNT_ROLES, DANCED_ROLES, type Account, type Collection } from '../ports.ts';
import { THEMES } from './theme.ts';

const MAX_NAME_LENGTH = 60;

export const rolesSchema = z.array(z.enum(ACCOUNT_ROLES));

/** What new choreographies begin with, and whose part is shown first. */
export const preferencesSchema = z.object({
  dances: z.enum(DANCED_ROLES).default('both'),
  level: z.enum(LEVELS).default('beginner'),
  noDips: z.boolean().default(false),
  noHeadOrBackLoad: z.boolean().default(false),
  /** Whether a finished dance goes into the collection by itself. */
  autoSave: z.boolean().default(true),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const profileSchema = z.object({
  displayName: z.string().min(1).max(MAX_NAME_LENGTH),
  roles: rolesSchema,
  createdAt: z.number(),
  /** When they were last signed out everywhere: who began to sign in before that is not let in. */
  signedOutAt: z.number().optional(),
  /** Names their picture; absent where they have none. */
  picture: z.string().max(100).optional(),
  /** How the site looks to them on every device; absent where a device decides. */
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(THEMES).optional(),
  /** Absent until they have said something. */
  preferences: preferencesSchema.optional(),
});
export type Profile = z.infer<typeof profileSchema>;

/** By the account's uid. */
export const profiles: Collection<Profile> = { name: 'profiles', schema: profileSchema };

const displayNameSchema = z
  .string()
  .transform((name) => readable(name).normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(profileSchema.shape.displayName);

/** @throws InvalidInputError `bad-display-name` */
export function displayNameOf(typed: string): string {
  const name = displayNameSchema.safeParse(typed);
  if (name.success) return name.data;
  throw new InvalidInputError('bad-display-name', `A name has 1 to ${MAX_NAME_LENGTH} characters`);
}

/** Everybody begins as a dancer. */
export function newProfile(displayName: string, now: number): Profile {
  return { displayName, roles: ['dancer'], createdAt: now };
}

/** Of somebody who has signed in, but has not told us a name yet. */
export function namelessProfile(email: string, now: number): Profile {
  const [name = ''] = email.split('@');
  return newProfile(name.slice(0, MAX_NAME_LENGTH) || 'Dancer', now);
}

/** The account of a profile as a session carries it. */
export function accountWith(
  { uid, email }: Pick<Account, 'uid' | 'email'>,
  profile: Pick<Profile, 'displayName' | 'roles' | 'preferences' | 'picture'>,
): Account {
  const { displayName, roles, preferences, picture } = profile;
  const dances = preferences?.dances;
  return {
    ...{ uid, email, displayName, roles },
    ...(dances !== undefined && { dances }),
    ...(picture !== undefined && { picture }),
  };
}
