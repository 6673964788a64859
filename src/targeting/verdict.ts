/** Names of the gates, in the order they are reported. */
export type GateName =
  | 'pages'
  /** `query`, `who` and `schedule` are reported where the prompt names something of theirs. */
  | 'query'
  | 'who'
  | 'schedule'
  /** Reported where one of those, or `data`, could not be loaded. */
  | 'import'
  | 'share'
  /** Reported of prompts that open by themselves. */
  | 'consent'
  | 'pacing'
  /** Reported where a text of the prompt names data of the host. */
  | 'data'
  /** Reported of a prompt that tells a change. */
  | 'change'
  /** Reported by `explain()` alone, of prompts that open by themselves: they look at the page, and at the other prompts. */
  | 'moment'
  | 'priority'
  /** Reported by `explain()` alone, of prompts that stand in the page. */
  | 'place'

/** Why the moment is a bad one: of a prompt that waits for a better one. */
export type MomentCode =
  /** The tab is behind others. */
  | 'hidden'
  /** A prompt is open already, here or in another tab. */
  | 'asking'
  | 'asking-in-another-tab'
  /** A field for a card, something in its form, or an embedded frame has the focus. */
  | 'paying'
  /** A text field has the focus. */
  | 'typing'
  | 'modal-open'
  | 'media-playing'
  | 'scrolling'

/** Why a gate let a prompt pass or stopped it. */
export type GateCode =
  | 'ok'
  /** `pages`: the address matches no pattern, or an excluding one. */
  | 'other-page'
  /** `query`: a parameter is not there, or has another value. */
  | 'other-query'
  /** `who`: the visitor, or what led to the visit, is another one. */
  | 'other-device'
  | 'other-input'
  | 'other-language'
  | 'other-visitor'
  | 'other-visits'
  | 'other-referrer'
  | 'other-campaign'
  | 'other-trait'
  | 'other-people'
  /** `schedule`: `from` lies ahead, or `until` has passed. */
  | 'not-yet'
  | 'over'
  | 'other-weekday'
  | 'other-hour'
  /** `import`: the part that holds the gates this prompt needs could not be loaded. */
  | 'not-loaded'
  /** `share`: the number drawn for this visitor lies outside. */
  | 'not-in-share'
  /** `consent`: it is required and was not given, or the browser asks for privacy. */
  | 'no-consent'
  | 'privacy-signal'
  /** `pacing`: nothing can be remembered here, so nothing is asked uninvited. `who`: nor are visits counted. */
  | 'cannot-remember'
  | 'asked-this-visit'
  | 'asked-lately'
  | 'answered-lately'
  | 'dismissed-lately'
  | 'shown-too-often'
  /** `pacing`: opens only when the person wants it. */
  | 'waits-for-person'
  /** `data`: the host has not said all names a text has without a default (`wanted`), but those in `actual`. */
  | 'no-data'
  /** `change`: the last answer of this device at the touchpoint was not low, or not before the change, or there is none. */
  | 'not-low-here'
  | 'told-already'
  | MomentCode
  /** `priority`: another prompt that comes first would ask at the same moment. */
  | 'outranked'
  /** `place`: nothing here matches the selector of the place (`wanted`). */
  | 'no-place'

/** What one gate found. */
export interface Finding {
  code: GateCode
  /** What the gate saw. */
  actual?: unknown
  /** What the gate asks for. */
  wanted?: unknown
  /** When the gate would pass, in milliseconds since the epoch, where time alone heals it. */
  nextAt?: number
}

/** The finding of one gate by name; plain data. */
export interface GateResult extends Finding {
  gate: GateName
  pass: boolean
}

/** All gates of one prompt; the prompt may ask when every gate passes. */
export interface Verdict {
  prompt: string
  pass: boolean
  gates: GateResult[]
}
