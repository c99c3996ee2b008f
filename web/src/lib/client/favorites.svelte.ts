/** Which moves the person has marked, as the page shows them: at once, before the site has answered. */
import type { SubmitFunction } from '$app/forms';
import { SvelteSet } from 'svelte/reactivity';

export class Favorites {
  /** False for whoever has no account, and so no favorites. */
  readonly isSignedIn: boolean;
  /** What was marked last could not be kept. */
  failed = $state(false);
  readonly #ids: SvelteSet<string>;

  /** @param ids undefined for whoever is not signed in */
  constructor(ids: readonly string[] | undefined) {
    this.isSignedIn = ids !== undefined;
    this.#ids = new SvelteSet(ids);
  }

  readonly has = (id: string): boolean => this.#ids.has(id);

  /** For the form that asks for it: shown now, and taken back where the site says no. */
  readonly submit: SubmitFunction = ({ formData }) => {
    const id = String(formData.get('id'));
    const isFavorite = formData.get('favorite') === 'true';
    this.failed = false;
    this.#set(id, isFavorite);
    return async ({ result, update }) => {
      const isRedirect = result.type === 'redirect';
      const toSignIn = isRedirect && result.location.startsWith('/signin');
      if (isRedirect && !toSignIn) return;
      this.#set(id, !isFavorite);
      // Where the session has ended, the page to sign in is what helps.
      if (toSignIn) await update();
      else this.failed = true;
    };
  };

  #set(id: string, isFavorite: boolean): void {
    if (isFavorite) this.#ids.add(id);
    else this.#ids.delete(id);
  }
}
