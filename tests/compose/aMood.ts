import { vi } from 'vitest'
import { composeMoodpoint } from '../../src/createMoodpoint.js'
import type { MoodpointEvents } from '../../src/moodpoint.js'
import { type MoodpointOptions, readOptions } from '../../src/options.js'
import type { PromptFile } from '../../src/prompts/types.js'
import type { Device, FakePlatform } from '../platform/fakePlatform.js'

// Fetched here once, so that waiting for a chunk takes turns of the event loop and little time.
await Promise.all([
  import('../../src/show.js'),
  import('../../src/compose/createMoments.js'),
  import('../../src/compose/measures.js'),
  import('../../src/compose/rareGates.js'),
  import('../../src/compose/piping.js'),
  import('../../src/compose/syncHistory.js'),
  import('../../src/compose/tellChanges.js'),
  import('../../src/compose/tendOutbox.js'),
  import('../../src/delivery/specialWays.js'),
  import('../../src/compose/tellDeveloper.js'),
  import('../../src/platform/memoryStorage.js'),
  import('../../src/prompts/keepCopy.js'),
  import('../../src/prompts/tendCopy.js'),
  import('../../src/shapes.js'),
  import('../../src/triggers/rare/startRare.js'),
  import('../../src/ui/toThanks.js'),
])

/** One prompt that asks a second after the page has loaded. */
export const file: PromptFile = { prompts: [{ id: 'mood', question: 'How was it?', when: { load: '1s' } }] }

const names = ['shown', 'dismissed', 'record', 'delivered', 'parked', 'dropped', 'error'] as const

/** Starts the whole of moodpoint on a page of its own document; what it told is collected as `name value …`. */
export function openMood(device: Device, options: MoodpointOptions = {}, platform: FakePlatform = device.openTab()) {
  const page = document.implementation.createHTMLDocument()
  const settings = readOptions({ endpoint: '/feedback', prompts: file, ...options })
  const mood = composeMoodpoint(settings, platform, page)
  const happened: string[] = []
  for (const name of names) {
    mood.on(name, (detail: MoodpointEvents[typeof name]) => {
      happened.push(`${name} ${detail instanceof Error ? detail.message : detail.prompt}`)
    })
  }
  /** Waits until chunks and storage have come to rest. */
  const rest = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await device.idle()
      await vi.dynamicImportSettled() // on a busy machine a chunk takes longer than a turn
    }
  }
  const roots = () => [...page.querySelectorAll('moodpoint-prompt')].map((host) => host.shadowRoot as ShadowRoot)
  const all = (selector: string) => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
  return {
    ...{ mood, platform, happened, page },
    /** Everything of ours on the page. */
    roots,
    /** How many match within our shadow roots. */
    count: (selector: string) => all(selector).length,
    /** Presses the first that matches. */
    press(selector: string) {
      const [target] = all(selector)
      if (!target) throw new Error(`nothing matches ${selector}`)
      target.click()
    },
    left: () => ({ hosts: roots().length, timers: platform.timers(), listeners: platform.page.listeners() }),
    rest,
    /** Lets virtual time pass, a second at a time. */
    async pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        await rest()
        await device.clock.advance(1000)
      }
      await rest()
    },
  }
}
