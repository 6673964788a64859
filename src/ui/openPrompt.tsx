import { Fragment, h, render, type VNode } from 'preact'
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
  const { isModal, clock } = options
  const { host, root, remove } = mount(document, options)
  const focus = keepFocus(document, host)
  let phase: Phase | undefined
  let latest: Survey
  let stopTimer: Stop = () => {}
  const paint = (survey: Survey, announcement = '') =>
    render(<Shell {...options} survey={survey} announcement={announcement} />, root)

  return {
    draw(survey) {
      const hadFocus = document.activeElement === host
      const isFirst = !phase
      paint(survey)
      if (isFirst && isModal) openDialog(root)
      if (hadFocus) keepFocusInside(root)
      if (survey.phase !== phase) {
        stopTimer()
        stopTimer = clock.after(announceAfterMs, () => paint(latest, announcementOf(latest, options)))
      }
      latest = survey
      phase = survey.phase
    },
    isAttended: () => host.matches(':hover,:focus-within'),
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

interface ShellProps extends OpenOptions {
  survey: Survey
  /** What the live region says. */
  announcement: string
}

function Shell({ announcement, ...props }: ShellProps): VNode {
  const { isModal, questions, survey, messages, hasEndpoint, dispatch } = props
  const Tag = isModal ? 'dialog' : 'section'
  const close = (event: Event) => {
    event.preventDefault()
    dispatch({ type: 'close' })
  }
  return (
    <>
      <div class="status" role="status">
        {announcement}
      </div>
      {/* A card that grew or shrank when the answer came would count as a layout shift; a new one does not. */}
      <Tag
        key={isModal || survey.phase === 'refused' || outcomeText(survey.phase, messages, hasEndpoint)}
        class="card"
        aria-label={questions[0]?.text}
        onCancel={close}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && close(event)}
      >
        <Prompt {...props} />
      </Tag>
    </>
  )
}

/** Where the question is, told once; later, what became of the answer. */
function announcementOf({ phase }: Survey, { isModal, messages, questions, hasEndpoint }: OpenOptions): string {
  if (phase === 'invited' && !isModal) return `${messages.announcement} ${questions[0]?.text}`
  return outcomeText(phase, messages, hasEndpoint)
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
