import type { GateCode, GateName } from '../../src/targeting/verdict.js'

/** What the page alone knows of a moment, and how it is said. */
export const pageCases: Array<[gate: GateName, code: GateCode, wanted: unknown, why: string, remedy: string]> = [
  [
    'place',
    'no-place',
    '#after-order',
    'Its place is not on this page: nothing matches #after-order.',
    'Correct the selector in "where", or let the page draw it: the prompt comes as soon as it is there.',
  ],
  [
    'place',
    'no-place',
    'moodpoint-inline[prompt="mood"]',
    'Its place is not on this page: nothing matches moodpoint-inline[prompt="mood"].',
    'Write <moodpoint-inline prompt="mood"></moodpoint-inline> into the page.',
  ],
  [
    'consent',
    'no-consent',
    undefined,
    'Consent is required here, and was not given.',
    'Call setConsent(true) once there is consent, or let the person open it.',
  ],
  [
    'consent',
    'privacy-signal',
    undefined,
    'The browser asks for privacy (Global Privacy Control or Do Not Track).',
    'Let the person open it.',
  ],
  ['moment', 'hidden', undefined, 'The tab is behind others.', 'It waits, and asks when the tab is in front.'],
  [
    'moment',
    'asking',
    undefined,
    'A prompt is open on this page.',
    'It waits, and asks when that one has been closed.',
  ],
  [
    'moment',
    'asking-in-another-tab',
    undefined,
    'A prompt is open in another tab.',
    'It waits, and asks when that one has been closed.',
  ],
  [
    'moment',
    'paying',
    undefined,
    'A payment form or an embedded frame has the focus.',
    'It waits, and asks when the focus has left it.',
  ],
  ['moment', 'typing', undefined, 'A text field has the focus.', 'It waits, and asks when the focus has left it.'],
  [
    'moment',
    'modal-open',
    undefined,
    'The page shows a dialog of its own.',
    'It waits, and asks when that has been closed.',
  ],
  [
    'moment',
    'media-playing',
    undefined,
    'A video or a sound is playing.',
    'It waits, and asks when it has ended or been paused.',
  ],
  ['moment', 'scrolling', undefined, 'The page is being scrolled.', 'It waits, and asks when it stands still.'],
  [
    'priority',
    'outranked',
    { prompt: 'first', priority: 2 },
    '"first" would ask at the same moment, and comes first.',
    'Give it a "priority" above 2, or another moment; it asks where the other one does not.',
  ],
]
