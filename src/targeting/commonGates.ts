import { consent } from './consent.js'
import type { Gates } from './decide.js'
import { loaded } from './loaded.js'
import { pacing } from './pacing.js'
import { pages } from './pages.js'
import { share } from './share.js'

/** The gates of every prompt; they are part of the engine. */
export const commonGates = { pages, import: loaded, share, consent, pacing } satisfies Gates
