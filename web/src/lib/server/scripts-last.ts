/** The framework's own script of a page, which loads all others. */
const START = /import\("([^"]+\/entry\/start[^"]*)"\)\.then\(/;

/** Comes true once the page has been seen; at once where nobody looks, as then nothing is drawn. */
const SEEN =
  'new Promise((go) => document.hidden ? go() : requestAnimationFrame(() => setTimeout(go)))';

/**
 * What is read comes before what answers: the scripts of a page would else take the line from its pictures
 * and fonts, and run before it has been drawn for the first time.
 */
export function scriptsLast(html: string): string {
  return html
    .replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"')
    .replace(START, (_all, start: string) => `${SEEN}.then(() => import("${start}")).then(`);
}
