/** Has a clip looked at, and says when that is under way. */
import { analyzeInProcess } from '../vision-process.ts';

const [, , clip = ''] = process.argv;
await analyzeInProcess(clip, { onProgress: () => process.send?.('under way') });
