import { describe, expect, it } from 'vitest';
import { downloadName } from './download-name.ts';
import { planParametersSchema } from '../choreography/plan.ts';

const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
const name = (title: string, extension: string): string =>
  downloadName({ title, parameters, tempoBpm: 119.7 }, extension);

describe('downloadName', () => {
  it('names the song first, as people look for it', () => {
    expect(name('Obsesión', 'mp4')).toBe('Obsesión - bachata beginner, 120 BPM.mp4');
  });

  it('leaves out what a file system or a header would trip over', () => {
    expect(name('../..\\a:b\r\n"c"', 'gif')).not.toMatch(/[/\\:"\r\n]|^\./);
    expect(name(' ', 'mp4')).toBe('bachata beginner, 120 BPM.mp4');
    expect(name('🎵'.repeat(300), 'mp4').length).toBeLessThan(220);
  });
});
