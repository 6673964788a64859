// @ts-check
// Runs before the first paint, so that the strip never jumps: open where there is room, unless it was folded or unfolded.
{
  const toggle = document.getElementById('tools-toggle')
  const panel = document.getElementById('tools-panel')
  /** @param {boolean} isOpen */
  const open = (isOpen) => {
    if (panel) panel.hidden = !isOpen
    toggle?.setAttribute('aria-expanded', String(isOpen))
  }
  const kept = () => {
    try {
      return localStorage.getItem('demo-tools')
    } catch {
      return null
    }
  }
  open(matchMedia('(min-width: 68rem)').matches ? kept() !== 'closed' : kept() === 'open')
  toggle?.addEventListener('click', () => {
    open(Boolean(panel?.hidden))
    try {
      localStorage.setItem('demo-tools', panel?.hidden ? 'closed' : 'open')
    } catch {
      // Storage may be refused; the strip then folds itself again at the next page.
    }
  })
  const story = /** @type {HTMLDetailsElement | null} */ (document.getElementById('tools-story'))
  try {
    if (story) story.open = sessionStorage.getItem('demo-story') === 'open'
    story?.addEventListener('toggle', () => sessionStorage.setItem('demo-story', story.open ? 'open' : 'closed'))
  } catch {
    // As above.
  }
}
