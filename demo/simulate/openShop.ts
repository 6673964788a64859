import { composeMoodpoint } from '../../src/createMoodpoint.js'
import type { Moodpoint } from '../../src/moodpoint.js'
import { readOptions } from '../../src/options.js'
import type { PromptFile } from '../../src/prompts/types.js'
import type { Device } from './createDevice.js'
import { headlessAsk, type NextMove } from './headlessAsk.js'

/** A page of the shop, with moodpoint at work. */
export interface ShopPage {
  mood: Moodpoint
  leave(): void
}

/** How a page is opened. */
export interface ShopOrder {
  path: string
  isOnline?: boolean
  prompts: PromptFile
  languages: string[]
  nextMove: NextMove
}

const origin = 'https://marl-and-mere.example'

/** Opens a page of the shop: everything in it is what runs in a browser, but for what is drawn. */
export function openShop(device: Device, { path, isOnline = true, prompts, languages, nextMove }: ShopOrder): ShopPage {
  const card = new EventTarget()
  const { platform, leave } = device.openPage(origin + path, isOnline)
  const settings = readOptions({ endpoint: '/feedback', prompts, send: ['response', 'outcome', 'tally'] })
  const onUse = () => void card.dispatchEvent(new Event('input'))
  const language = prompts.language ?? 'en'
  const mood = composeMoodpoint(settings, platform, emptyDocument(card), (rooms) => {
    rooms.ask = async () => headlessAsk({ clock: platform.clock, languages, language, onUse, nextMove })
  })
  return {
    mood,
    leave() {
      leave()
      mood.destroy()
    },
  }
}

/** A page on which nothing is going on that could be disturbed. */
function emptyDocument(card: EventTarget): Document {
  const calm = {
    referrer: '',
    activeElement: { matches: () => true },
    querySelector: () => null,
    querySelectorAll: (selector: string) => (selector === 'moodpoint-prompt' ? [{ shadowRoot: card }] : []),
  }
  return calm as unknown as Document // all that moodpoint looks at where it draws nothing
}
