/** Page views of one origin less than this apart belong to one visit. */
export const visitGapMs: number = 30 * 60_000
