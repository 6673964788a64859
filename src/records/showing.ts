import type { Env, ResponseRecord } from './types.js'

/** One appearance of a prompt: everything its record will say that does not depend on the answers. */
export interface Showing
  extends Pick<
    ResponseRecord,
    | 'id'
    | 'prompt'
    | 'touchpoint'
    | 'stage'
    | 'corner'
    | 'area'
    | 'people'
    | 'visit'
    | 'step'
    | 'page'
    | 'share'
    | 'sdk'
  > {
  /** Milliseconds since the epoch. */
  shownAt: number
  env: Omit<Env, 'online' | 'language'>
  /** Language the prompt is shown in. */
  language: string
  /** Every text, scale and option this showing may present; only its fingerprint is sent. */
  presented: unknown
}
