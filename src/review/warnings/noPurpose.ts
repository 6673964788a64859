import type { PromptWarning } from './rule.js'

/** A question nobody decides by, or nobody acts on, need not be asked. */
export const noPurpose: PromptWarning = ({ written }) => {
  const lacking = [
    ...(written.decides?.trim() ? [] : ['"decides", the decision its answers inform']),
    ...(written.owner?.trim() ? [] : ['"owner", who acts on them']),
  ]
  return lacking[0] ? [{ path: '', problem: `has no ${lacking.join(', and no ')}`, remedy: 'add it' }] : []
}
