import { render } from 'preact'
import type { Clock, Stop } from '../platform/clock.js'
import type { Phase, Survey } from '../survey/survey.js'
import { type MountOptions, mount } from './mount.js'
import { outcomeText, Prompt, type PromptProps } from './Prompt.js'

/** What a prompt is opened with. */
export interface OpenOptions extends MountOptions, Omit<PromptProps, 'survey'> {
  /** Set when the person asked for the prompt: it is modal, takes the focus and gives it back. */
  isModal: boolean
  clock: Clock
}

/** A prompt on the page. */
export interface OpenPrompt {
  draw(survey: Survey): void
  /** Whether the person is at it: it holds the focus or lies under the pointer. */
  isAttended(): boolean
  remove(): void
}

/** A live region speaks only of what changes after it was there. */
const announceAfterMs = 150

/** Puts a prompt on the page: a region that takes no focus, or a modal dialog when the person asked for it. */
export function openPrompt(document: Document, options: OpenOptions): OpenPrompt {
  const { isModal, messages, questions, hasEndpoint, dispatch, clock } = options
  const { host, root, remove } = mount(document, options)
  const focus = keepFocus(document, host)
  const Shell = isModal ? 'dialog' : 'section'
  let drawn: Phase | undefined
  let announcement = ''
  let stopTimer: Stop = () => {}
  let survey: Survey

  const paint = () => {
    const label = questions[0]?.text ?? ''
    render(
      <Shell
        class="card"
        aria-label={label}
        onCancel={(event: Event) => {
          event.preventDefault()
          dispatch({ type: 'close' })
        }}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && !isModal && dispatch({ type: 'close' })}
      >
        <div class="status" role="status">
          {announcement}
        </div>
        <Prompt {...options} survey={survey} />
      </Shell>,
      root,
    )
  }
  const announce = () => {
    const isNew = survey.phase === 'invited' && !isModal
    announcement = isNew
      ? `${messages.announcement} ${questions[0]?.text}`
      : outcomeText(survey.phase, messages, hasEndpoint)
    paint()
  }

  return {
    draw(next) {
      survey = next
      const hadFocus = document.activeElement === host
      const isFirst = drawn === undefined
      const isNewPhase = survey.phase !== drawn
      drawn = survey.phase
      paint()
      if (isFirst && isModal) openDialog(root)
      if (!isNewPhase) return
      if (hadFocus) keepFocusInside(root)
      stopTimer()
      stopTimer = clock.after(announceAfterMs, announce)
    },
    isAttended: () => document.activeElement === host || host.matches(':hover'),
    remove() {
      stopTimer()
      root.querySelector('dialog')?.close() // gives the focus back by itself
      const hadFocus = document.activeElement === host
      render(null, root)
      remove()
      if (hadFocus) focus.giveBack()
    },
  }
}

function openDialog(root: ShadowRoot): void {
  root.querySelector('dialog')?.showModal()
  root.querySelector<HTMLElement>('input,textarea')?.focus()
}

/** Where the focused control went away with its view, the focus goes to what took its place. */
function keepFocusInside(root: ShadowRoot): void {
  if (!root.activeElement) root.querySelector<HTMLElement>('.thanks')?.focus()
}

/** Remembers what had the focus before the prompt got it, to give it back. */
function keepFocus(document: Document, host: HTMLElement): { giveBack(): void } {
  let before: HTMLElement | undefined
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget !== host) before = relatedTarget
  })
  return { giveBack: () => before && document.contains(before) && before.focus() }
}
