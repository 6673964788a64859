import type { KeptHistory } from './mergeHistory.js'

/** Keeps what was shown, answered and dismissed where the host knows its visitor, so that pacing holds over devices. */
export interface HistoryAdapter {
  /** What was saved last for this visitor; nothing for a new one. */
  load(): unknown
  /** Saves it; called after every prompt that was shown, answered or dismissed. */
  save(history: KeptHistory): unknown
}
