/** How far two words are apart for whoever types them. */

/**
 * Letters left out, added, exchanged or swapped with their neighbor (the optimal string alignment
 * distance); `most + 1` where it is more than `most`.
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  return Math.min(errorsToBeginnings(a, b, most)?.[b.length] ?? Infinity, most + 1);
}

/** The same, against whichever beginning of `b` is nearest to `a`: somebody may still be typing. */
export function typingErrorsSoFar(a: string, b: string, most: number): number {
  return Math.min(...(errorsToBeginnings(a, b, most) ?? []), most + 1);
}

/**
 * The errors between `a` and the first 0, 1, 2 … letters of `b`; undefined as soon as all of them are
 * known to be more than `most`, which ends most comparisons early.
 */
function errorsToBeginnings(a: string, b: string, most: number): number[] | undefined {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + +!same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, before[j - 2] + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return undefined;
    [before, last] = [last, row];
  }
  return last;
}
