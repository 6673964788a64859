import type { Asking } from '../ask.js'
import type { ShowResult } from '../moodpoint.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Alongside } from '../visit/createVisit.js'
import type { History } from '../visit/facts.js'
import type { Rooms } from './rooms.js'

/** Who wants a prompt on the page. */
export type Wish =
  /** A trigger: politely, if every gate lets it pass. */
  | 'trigger'
  /** The host, for the person: pacing is skipped. */
  | 'host'
  /** The person, who pressed an opener: modal, and instead of whatever else is being asked. */
  | 'person'

/** Puts a prompt on the page, one at a time; resolves with how it ended. */
export type Show = (prompt: NormalPrompt, wish: Wish) => Promise<ShowResult>

/** Makes the one place where prompts appear. */
export function createShowings(rooms: Rooms): Show {
  const { report, visit, known } = rooms
  let asking: Asking | undefined
  let current: Promise<ShowResult> | undefined

  const reserve = async (prompt: NormalPrompt, alongside: Alongside) => {
    const mayAsk = (history: History) => rooms.verdictOf(prompt, known(history)).pass
    const history = await visit.reserve(prompt.id, mayAsk, alongside)
    return history && known(history)
  }
  const showOne = async (prompt: NormalPrompt, wish: Wish): Promise<ShowResult> => {
    const chunks = await Promise.all([rooms.ask(), rooms.keep()]).catch((cause) => report('import', cause))
    if (!chunks) return 'none'
    const [ask, keep] = chunks
    const order = {
      ...{ prompt, ask },
      isModal: wish === 'person',
      reserve: (alongside: Alongside) => (wish === 'trigger' ? reserve(prompt, alongside) : rooms.facts(alongside)),
      onOpen(opened: Asking) {
        asking = opened
      },
    }
    return keep.openShowing(order, rooms).catch((cause) => {
      report('prompts', `"${prompt.id}" cannot be shown: ${cause}`)
      return 'none'
    })
  }
  return async (prompt, wish) => {
    if (current && !(wish === 'person' && asking)) return 'none'
    asking?.close()
    asking = undefined
    const mine = Promise.resolve(current).then(() => showOne(prompt, wish))
    current = mine
    const how = await mine
    if (current === mine) current = asking = undefined
    return how
  }
}
