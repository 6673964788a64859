import { withoutPreview } from '../platform/withoutPreview.js'

/** Loads the page again as everybody sees it: what asked for the panel goes out of its address. */
export function leavePreview({ defaultView: view }: Document): void {
  if (!view) return
  const { history, location } = view
  history.replaceState(history.state, '', withoutPreview(location.href))
  location.reload()
}
