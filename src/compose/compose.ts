import type { Moodpoint } from '../moodpoint.js'
import type { Settings } from '../options.js'
import type { EnginePlatform } from '../platform/platform.js'
import type { Rooms } from './rooms.js'

/**
 * Composes a moodpoint of its rooms.
 *
 * @param look - Shown the rooms before anything happens in them.
 */
export type Compose = (
  settings: Settings,
  platform: EnginePlatform,
  document: Document,
  look?: (rooms: Rooms) => void,
) => Moodpoint
