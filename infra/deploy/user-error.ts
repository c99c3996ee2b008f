/** A problem whose message is one sentence for the person at the terminal, with what to do about it. */
export class UserError extends Error {}
