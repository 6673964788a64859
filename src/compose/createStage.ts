import type { Deliver } from '../delivery/endpoint.js'
import type { Moodpoint } from '../moodpoint.js'
import type { Settings } from '../options.js'
import type { PanelState } from '../panel/panelState.js'
import type { PanelView, Sent } from '../panel/panelView.js'
import { languagesOf } from '../panel/questionIn.js'
import { tellPrompts } from '../panel/tellPrompts.js'
import { toScreen } from '../panel/toScreen.js'
import type { Stop } from '../platform/clock.js'
import type { EnginePlatform } from '../platform/platform.js'
import { previewPlatform } from '../platform/previewPlatform.js'
import { previewStorage } from '../platform/previewStorage.js'
import type { Storage, StorageKind } from '../platform/storage.js'
import type { NormalFile } from '../prompts/normalPrompt.js'
import type { Compose } from './compose.js'
import { copyHistory } from './copyHistory.js'
import { previewSettings } from './previewSettings.js'
import type { Rooms } from './rooms.js'
import { steadyMoodpoint } from './steadyMoodpoint.js'

/** What a stage is built on. */
export interface StageDoors {
  compose: Compose
  settings: Settings
  platform: EnginePlatform
  document: Document
}

/** Where a moodpoint plays that neither keeps nor sends anything; it begins anew as often as somebody likes. */
export interface Stage {
  /** What the page holds. */
  mood: Moodpoint
  /** Begins anew; with a new visitor, what the one before has done is forgotten. */
  begin(state: PanelState, isNewVisitor: boolean): void
  /** Opens a prompt, whatever its gates say and whatever is open. */
  show(prompt: string): void
  look(): Promise<Omit<PanelView, 'state'>>
  end: Stop
}

/** What memory passes for: where the page keeps nothing, prompts must be as silent as they would be. */
const kinds: Record<Settings['storage'], StorageKind> = { local: 'disk', session: 'session', none: 'memory' }

/** Builds a stage; `change` is told when there is something new to see, `end` when the page has had enough. */
export function createStage(
  { compose, settings, platform, document }: StageDoors,
  tell: { change(): void; end: Stop },
): Stage {
  const steady = steadyMoodpoint(tell.end)
  const sent: Sent[] = []
  let troubles: string[] = []
  let storage: Storage
  let state: PanelState
  let mood: Moodpoint | undefined
  let rooms: Rooms
  let open: () => string | undefined

  const { onPost, deliver } = catchSent(sent, tell.change)
  const begin = (next: PanelState, isNewVisitor: boolean) => {
    mood?.destroy()
    state = next
    troubles = []
    const remembered = async () => (state.visitor === 'new' ? [] : copyHistory(settings, platform))
    if (isNewVisitor || !storage) storage = previewStorage(kinds[settings.storage], remembered)
    const doors = previewPlatform(platform, { storage, onPost, ...seenBy(state) })
    mood = compose(previewSettings(settings, state, deliver), doors, document, (own) => {
      rooms = Object.assign(own, { sample })
    })
    mood.on('record', (record) => settings.endpoint || onPost('', JSON.stringify(record)))
    mood.on('error', ({ message }) => void troubles.push(message))
    open = follow(mood, document, () => toScreen(document, state.screen)) // before it is painted
    for (const event of ['shown', 'dismissed', 'record', 'error'] as const) mood.on(event, tell.change)
    steady.become(mood)
  }
  return {
    mood: steady.mood,
    begin,
    async show(id) {
      if (isAsking(document)) begin(state, false)
      const own = mood
      const prompt = (await rooms.file).prompts.find((one) => one.id === id)
      void own?.show(id, prompt?.where === 'launcher' ? { opener: document.body } : {})
    },
    async look() {
      const file = await rooms.file
      const verdicts = (await mood?.explain()) ?? []
      const wanted = [state.language || platform.page.languages(), file.language].flat()
      const prompts = tellPrompts(file.prompts, verdicts, wanted, open())
      return { prompts, languages: languagesIn(file), troubles, sent }
    },
    end: () => mood?.destroy(),
  }
}

/** A prompt that is looked at shows the name of what the page has not said. */
const sample = (name: string) => `[${name}]`

/** Takes what would be sent, to an address or to a function of the host. */
function catchSent(sent: Sent[], onSent: () => void) {
  const onPost = (to: string, body: string) => {
    sent.push({ to, body })
    onSent()
  }
  const deliver: Deliver = async (records) => {
    for (const record of records) onPost('a function of this page', JSON.stringify(record))
    return undefined
  }
  return { onPost, deliver }
}

/** The languages of a file and of its prompts. */
const languagesIn = ({ language, prompts }: NormalFile) => [...new Set([language, ...prompts.flatMap(languagesOf)])]

/** Follows which prompt asks on the page. */
function follow(own: Moodpoint, document: Document, onShown: () => void): () => string | undefined {
  let shown: string | undefined
  own.on('shown', ({ prompt }) => {
    shown = prompt
    onShown()
  })
  own.on('record', () => {
    shown = undefined
  })
  return () => (isAsking(document) ? shown : undefined)
}

/** Whether a prompt stands on the page; the launcher is none. */
function isAsking(document: Document): boolean {
  return [...document.querySelectorAll('moodpoint-prompt')].some((host) => host.shadowRoot?.querySelector('.card'))
}

function seenBy({ screen, language }: PanelState) {
  const device = screen === 'own' ? undefined : screen
  return { device, languages: language ? [language] : undefined }
}
