/** What this device keeps for the site. Nothing fails where a store is full or forbidden: then it forgets. */

/** Written by an older or a newer version it may be anything: each user checks what it takes. */
export function readKept<T extends object>(key: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** @param value undefined: nothing is kept any more */
export function keep(key: string, value: object | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It forgets.
  }
}
