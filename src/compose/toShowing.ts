import type { Ready } from '../ask.js'
import type { Platform } from '../platform/platform.js'
import { uuidFrom } from '../platform/uuid.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Touchpoint } from '../prompts/types.js'
import type { Showing } from '../records/showing.js'
import { version } from '../version.js'
import type { Facts } from '../visit/facts.js'

/** Gathers what the record will say whatever the answers are. */
export function toShowing(
  prompt: NormalPrompt,
  { language, presented }: Ready,
  journey: Touchpoint[],
  { canRemember, visit, url }: Facts,
  { clock, random, page }: Pick<Platform, 'clock' | 'random' | 'page'>,
): Showing {
  const { id, touchpoint, area = null, share } = prompt
  const { stage = null, corner = null, people = null } = journey.find((place) => place.touchpoint === touchpoint) ?? {}
  const shownAt = clock.now()
  return {
    id: uuidFrom(shownAt, random.bytes()),
    prompt: id,
    ...{ touchpoint, stage, corner, area, people, language, presented, shownAt },
    share: Number.parseFloat(share) / 100,
    visit: canRemember ? uuidFrom(visit.begunAt, visit.bytes) : null,
    step: canRemember ? visit.step : null,
    page: url,
    sdk: version,
    env: page.surface(),
  }
}
