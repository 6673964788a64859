import { isRare } from '../prompts/isRare.js'
import type { Finding } from './verdict.js'

/** Keeps a prompt silent that asks for more than the engine can compare; what can takes the place of this gate. */
export function loaded(prompt: object): Finding | false {
  return isRare(prompt) && { code: 'not-loaded' }
}
