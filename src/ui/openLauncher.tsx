import { h, render } from 'preact'
import type { Stop } from '../platform/clock.js'
import type { Mounted } from './mount.js'

/** Shows the button that opens a prompt when the person wants to say something. */
export function openLauncher(root: Mounted, label: string, onOpen: () => void): Stop {
  render(
    <button type="button" class="launcher" onClick={onOpen}>
      {label}
    </button>,
    root,
  )
  root.appear()
  return () => root.host.remove()
}
