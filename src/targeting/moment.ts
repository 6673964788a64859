import type { MomentCode } from './verdict.js'

/** What is going on in front of the person, as far as a page can tell. */
export interface Signs {
  isHidden: boolean
  /** Whether a prompt is open here already, or in another tab. */
  isAsking: boolean
  isAskingElsewhere: boolean
  /** What holds the focus, where that means that somebody is at work. */
  focus?: 'payment' | 'text' | undefined
  /** Whether a dialog of the page's own wants an answer first. */
  hasModal: boolean
  isPlaying: boolean
  /** Time since the page was last scrolled, in milliseconds. */
  stillMs: number
}

/** A page that stands still for so long is read, no longer scrolled. */
const scrollPauseMs = 500

/** What would be disturbed; of several, the first that applies is told. */
const disturbances: Array<[code: MomentCode, applies: (signs: Signs) => boolean]> = [
  ['hidden', ({ isHidden }) => isHidden],
  ['asking', ({ isAsking }) => isAsking],
  ['asking-in-another-tab', ({ isAskingElsewhere }) => isAskingElsewhere],
  ['paying', ({ focus }) => focus === 'payment'],
  ['typing', ({ focus }) => focus === 'text'],
  ['modal-open', ({ hasModal }) => hasModal],
  ['media-playing', ({ isPlaying }) => isPlaying],
  ['scrolling', ({ stillMs }) => stillMs < scrollPauseMs],
]

/**
 * Holds back what the page would open while it would disturb. Unlike the gates of `decide` it puts a prompt off: as soon
 * as the moment has passed, it is considered again.
 */
export function moment(signs: Signs): MomentCode | 'ok' {
  return disturbances.find(([, applies]) => applies(signs))?.[0] ?? 'ok'
}
