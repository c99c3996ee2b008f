import { describe, expect, it } from 'vitest';
import { scriptsLast } from './scripts-last.ts';

const PAGE = `<link href="./_app/a.js" rel="modulepreload"><script>
	import("./_app/immutable/entry/start.DB7.js").then(async (kit) => { kit.init(); });
</script>`;

describe('scriptsLast', () => {
  const page = scriptsLast(PAGE);

  it('fetches scripts behind what is read', () => {
    expect(page).toContain('rel="modulepreload" fetchpriority="low"');
  });

  it('starts them once the page has been seen', () => {
    expect(page).toContain('.then(() => import("./_app/immutable/entry/start.DB7.js")).then(async');
    expect(page).toMatch(/new Promise\(.*requestAnimationFrame/);
  });
});
