/** A box in the window, in CSS pixels from its upper left corner. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where something that floats is put: at a side, and so many pixels above the lower edge of what is seen. */
export interface Spot {
  side: 'left' | 'right'
  lift: number
}

/** What going to the other side costs, in pixels of lift: over a low bar it is lifted, beside a tall column it moves. */
const sidePx = 160

/**
 * Finds the nearest spot to its corner where something covers nothing; where there is none, the one that covers least.
 *
 * @param usual - The side it stands at where nothing is in its way.
 */
export function findSpot(
  size: { width: number; height: number },
  view: Box,
  obstacles: Box[],
  usual: Spot['side'] = 'right',
): Spot {
  const room = view.bottom - view.top - size.height
  const lifts = [0, ...obstacles.map(({ top }) => view.bottom - top)].filter(
    (lift) => lift === 0 || (lift > 0 && lift <= room),
  )
  const spots = (['left', 'right'] as const).flatMap((side) =>
    lifts.map((lift) => {
      const box = boxAt(side, lift, size, view)
      const area = obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0)
      return { side, lift, area, cost: lift + (side === usual ? 0 : sidePx) }
    }),
  )
  const [best] = spots.sort((one, other) => one.area - other.area || one.cost - other.cost)
  return { side: best?.side ?? usual, lift: best?.lift ?? 0 }
}

function boxAt(side: Spot['side'], lift: number, { width, height }: { width: number; height: number }, view: Box): Box {
  const bottom = view.bottom - lift
  const left = side === 'left' ? view.left : view.right - width
  return { left, right: left + width, bottom, top: bottom - height }
}

/** Pixels two boxes have in common. */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return Math.max(0, width) * Math.max(0, height)
}
