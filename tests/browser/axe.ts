/** Checks a page against the rules of axe-core. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OPTIONS = { runOnly: TAGS, resultTypes: ['violations'], preload: { assets: ['media'] } };
let source: Promise<string> | undefined;

/** One line for each element that breaks a rule; empty where all is well. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated from outside, so that the page's own content security policy stays as it is. Once a page: it is
  // half a megabyte.
  if (await page.evaluate('!("axe" in globalThis)')) await page.evaluate(await source);
  // Only what is wrong is described and sent here: a page has a megabyte of what is right. Style sheets would
  // be read for a trial rule alone, which is none of these.
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)})
      .then(({ violations }) => violations)`,
  )) as Result[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  );
}
