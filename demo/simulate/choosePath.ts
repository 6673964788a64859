import type { SceneName } from './scenes.js'
import type { Chance } from './seededRandom.js'

/** How often somebody who felt so buys, or stays: the link between feeling and growth that the story tells. */
const stays = (felt: number) => 0.02 + 0.22 * (felt - 1)

/** Where people come in; some were customers before. */
const beginnings: [SceneName, ...SceneName[]] = [
  ...(['ad', 'ad', 'landing', 'landing', 'catalogue', 'catalogue', 'catalogue'] as const),
  ...(['chat', 'order', 'parcel', 'case'] as const),
]

/** What a customer does next, by where they are and how it has felt so far; nothing when the story is over. */
export function nextScene(last: SceneName | undefined, felt: number, chance: Chance): SceneName | undefined {
  switch (last) {
    case undefined:
      return chance.pick(beginnings)
    case 'ad':
    case 'landing':
      return chance.isSo(stays(felt)) ? chance.pick(['catalogue', 'order', 'order', 'chat']) : undefined
    case 'catalogue':
    case 'chat':
      return chance.isSo(stays(felt)) ? 'order' : chance.pick(['left', 'chat', undefined])
    case 'left':
      return chance.isSo(0.4) ? 'chat' : undefined
    case 'order':
      if (chance.isSo(0.6)) return chance.pick(['parcel', 'parcel', 'parcel', 'account'])
      return chance.isSo(stays(felt)) ? 'renewal' : 'goodbye'
    case 'parcel':
      return felt < 3 ? 'case' : chance.pick(['account', 'renewal', 'case'])
    case 'case':
    case 'account':
      return chance.isSo(stays(felt)) ? 'renewal' : chance.isSo(0.75) ? 'goodbye' : undefined
    default:
      return undefined
  }
}
