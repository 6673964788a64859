import { h, render } from 'preact'
import { type MountOptions, mount } from './mount.js'

/** What a launcher is opened with. */
export interface LauncherOptions extends MountOptions {
  label: string
  onOpen(): void
}

/** Puts the button on the page that opens a prompt when the person wants to say something. */
export function openLauncher(document: Document, options: LauncherOptions): () => void {
  const { root, remove } = mount(document, options)
  render(
    <button type="button" class="launcher" onClick={options.onOpen}>
      {options.label}
    </button>,
    root,
  )
  return () => {
    render(null, root)
    remove()
  }
}
