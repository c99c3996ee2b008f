/** What dancers can wish for, apart from the schemas, so that pages need not load those. */
import { SECTION_LABELS } from '../music/analysis.ts';

/** Where a dance can be biggest: any section of a label, or the last chorus alone. */
export const CLIMAXES = [...SECTION_LABELS, 'last-chorus'] as const;
export type Climax = (typeof CLIMAXES)[number];

/** What can be spared beside neck and back. */
export const SPARED_REGIONS = ['shoulder', 'knee'] as const;
export type SparedRegion = (typeof SPARED_REGIONS)[number];
