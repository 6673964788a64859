import type { EnginePlatform, TabDoors } from './platform.js'
import type { Storage } from './storage.js'
import type { Surface } from './surface.js'
import { withoutPreview } from './withoutPreview.js'

/** What a preview puts in the place of the world. */
export interface PreviewDoors {
  /** Where everything is kept, whatever it is called. */
  storage: Storage
  /** Languages of the visitor in the place of the browser's. */
  languages: string[] | undefined
  /** The kind of screen in the place of the true one. */
  device: Surface['device'] | undefined
  /** Told of every request that is not made. */
  onPost(url: string, body: string): void
}

/** A platform that looks at the real page, and neither keeps nor sends anything; what is sent is acknowledged. */
export function previewPlatform(
  platform: EnginePlatform,
  { storage, languages, device, onPost }: PreviewDoors,
): EnginePlatform & TabDoors {
  const { page, network } = platform
  return {
    ...platform,
    page: {
      ...page,
      url: () => withoutPreview(page.url()),
      languages: () => languages ?? page.languages(),
      surface: () => ({ ...page.surface(), ...(device && { device }) }),
    },
    network: {
      ...network,
      async fetch(url, init, timeoutMs) {
        const order = await init
        if (!order || /^(GET)?$/i.test(order.method ?? '')) return network.fetch(url, init, timeoutMs)
        onPost(url, String(order.body))
        return new Response('{}', { headers: { 'content-type': 'application/json' } })
      },
    },
    // Nothing is shared with other tabs, and the true widget of another tab must not be kept waiting.
    locks: {
      async run(_name, _how, work) {
        await work()
        return true
      },
      hold: () => () => {},
    },
    openChannel: () => undefined,
    openStorage: () => storage,
  }
}
