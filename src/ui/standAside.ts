import type { Stop } from '../platform/clock.js'
import type { NormalFile } from '../prompts/normalPrompt.js'
import { adopt } from './adopt.js'
import { drawLauncher, type Launcher } from './drawLauncher.js'
import type { Box } from './findSpot.js'
import { keepClear } from './keepClear.js'
import { padPage } from './padPage.js'

/** What of a focused control may be covered before it counts as hidden. */
const mostOfFocus = 0.5

/** What a prompt stands aside with. */
export interface AsideDoors {
  file: Pick<NormalFile, 'look'>
  /** Makes what it folds away to. */
  mountLauncher(): Promise<Launcher>
}

/**
 * Keeps a floating prompt from hiding what has the focus (WCAG 2.2, 2.4.11), and from being hidden by a keyboard on the
 * screen: the page scrolls what gets the focus clear of it, it moves, and where there is room nowhere it folds away to
 * the launcher until the focus is elsewhere.
 */
export function standAside(root: ShadowRoot, { file, mountLauncher }: AsideDoors, until: AbortSignal): void {
  if (until.aborted) return
  const { avoid } = file.look
  const pad = padPage(root.ownerDocument, until)
  const fold = folding(root, () => mountLauncher(), { avoid, until })
  const onLook = (card: Element, focus: Box | undefined) => {
    if (card.localName !== 'section') return
    const box = card.getBoundingClientRect()
    pad(innerHeight - box.top)
    fold(!!focus && covered(focus, box) > mostOfFocus)
  }
  keepClear(root, { name: 'card', avoid, onLook }, until)
}

/** Makes what folds the card away and unfolds it; folded, it leaves a pill that brings it back. */
function folding(
  root: ShadowRoot,
  mountPill: AsideDoors['mountLauncher'],
  { avoid, until }: { avoid: string | undefined; until: AbortSignal },
): (isWanted: boolean) => void {
  const sheet = adopt(root)
  let pill: AbortController | undefined
  let stop: Stop = () => {}
  let isHeld = () => false
  const unfold = () => {
    pill?.abort()
    pill = undefined
    stop()
    sheet.replaceSync('')
  }
  const open = () => {
    unfold()
    const [chosen] = [':checked', 'input', 'button'].flatMap((one) => root.querySelector<HTMLElement>(one) ?? [])
    chosen?.focus()
  }
  until.addEventListener('abort', unfold)
  return (isWanted) => {
    if (isWanted === !!pill) return
    if (!isWanted && isHeld()) return // who has come to the pill by keyboard is about to press it
    if (!isWanted) return unfold()
    const own = new AbortController()
    pill = own
    sheet.replaceSync('.card{visibility:hidden}')
    void mountPill().then((launcher) => {
      if (own.signal.aborted) return
      stop = drawLauncher(launcher, open)
      isHeld = () => !!launcher.root.activeElement
      keepClear(launcher.root, { name: 'launcher', avoid }, own.signal)
    })
  }
}

/** The part of a box that lies beneath another one, from 0 to 1. */
function covered(box: Box, by: Box): number {
  const width = Math.min(box.right, by.right) - Math.max(box.left, by.left)
  const height = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top)
  const area = (box.right - box.left) * (box.bottom - box.top)
  return (Math.max(0, width) * Math.max(0, height)) / area
}
