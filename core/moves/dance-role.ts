/** Who of the two dances what. */
export const DANCE_ROLES = ['lead', 'follow'] as const;
export type DanceRole = (typeof DANCE_ROLES)[number];

export const otherRole = (role: DanceRole): DanceRole => (role === 'lead' ? 'follow' : 'lead');
