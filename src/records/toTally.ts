import type { TallyCounts, TallyRecord } from './tally.js'

/** What a tally is made of. */
export interface TallyParts
  extends Pick<TallyRecord, 'id' | 'prompt' | 'touchpoint' | 'day' | 'share' | 'sdk'>,
    Omit<TallyCounts, 'ignored'> {
  /** Showings that ended with an answer. */
  answered: number
  device: TallyRecord['env']['device']
  input: TallyRecord['env']['input']
}

/** Makes the record of a day that is over: whoever neither answered nor closed ignored the prompt. */
export function toTally(parts: TallyParts): TallyRecord {
  const { id, prompt, touchpoint, day, share, sdk, device, input, answered, ...counts } = parts
  const { eligible, asked, touched, rated, commented, dismissed } = counts
  return {
    v: 1,
    id,
    kind: 'tally',
    ...{ prompt, touchpoint, day },
    counts: {
      ...{ eligible, asked },
      touched: Math.max(touched, answered), // what counts may have come when the answer was there already
      ...{ rated, commented, dismissed },
      ignored: Math.max(0, asked - answered - dismissed),
    },
    env: { device, input },
    ...{ share, sdk },
  }
}
