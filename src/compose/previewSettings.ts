import type { Deliver, Endpoint } from '../delivery/endpoint.js'
import type { Settings } from '../options.js'
import type { PanelState } from '../panel/panelState.js'
import type { PromptFile } from '../prompts/types.js'

type Way = Endpoint['url'] | Endpoint

/**
 * The settings of the page as a preview takes them: functions of the host that send are replaced, and none is asked for
 * headers, which may be secret.
 */
export function previewSettings(
  { headers: _, ...settings }: Settings,
  { file, language }: Pick<PanelState, 'file' | 'language'>,
  deliver: Deliver,
): Settings {
  const { endpoint } = settings
  const harmless = (way: Way): Way => {
    if (typeof way === 'string') return way
    if (typeof way === 'function') return deliver
    const { headers: _, ...own } = way
    return { ...own, url: typeof own.url === 'string' ? own.url : deliver }
  }
  return {
    ...settings,
    ...(endpoint && { endpoint: Array.isArray(endpoint) ? endpoint.map(harmless) : harmless(endpoint) }),
    ...(file && { prompts: file.content as PromptFile }),
    ...(language && { language }),
  }
}
