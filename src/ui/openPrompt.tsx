import { Fragment, h, render, type VNode } from 'preact'
import type { Clock, Stop } from '../platform/clock.js'
import type { Phase, Survey } from '../survey/survey.js'
import type { Mounted } from './mount.js'
import { type Go, outcomeText, Prompt, type PromptOptions } from './Prompt.js'

/** What a prompt is opened with. */
export interface OpenOptions extends PromptOptions {
  /** Set when the person asked for the prompt: it is modal, takes the focus and gives it back. */
  isModal: boolean
  /** Set when it stands in the page, where people come by themselves, and what becomes shorter moves what follows. */
  place?: Place | undefined
  clock: Clock
}

/** A place in the page for a prompt. */
export interface Place {
  /**
   * Puts the element of the prompt there, and keeps it there.
   *
   * @param leave - Called where the place has gone, and the prompt with it.
   */
  put(host: HTMLElement, leave: Stop): void
  /** The prompt is over. */
  clear: Stop
}

/** A prompt on the page. */
export interface OpenPrompt {
  draw(survey: Survey): void
  remove(): void
}

/**
 * A live region speaks only of what changes after it was there. The end of the card's animation is a good moment, for the
 * browser draws then anyway; where nothing moves, this is how long it takes.
 */
const announceAfterMs = 400

/** How long the thanks for a sent answer stay, unless the person is at it. */
const thanksMs = 8000

/** Shows a prompt: a region that takes no focus, or a modal dialog when the person asked for it. */
export function openPrompt(root: Mounted, options: OpenOptions, survey: Survey, go: Go): OpenPrompt {
  const { isModal, place, clock, messages } = options
  const { host } = root
  let phase: Phase | undefined
  let isTold = true
  let outcomes = 0
  let stopTimer: Stop | undefined
  let before: HTMLElement | null = null // what had the focus
  host.addEventListener('focusin', ({ relatedTarget }) => {
    before = (relatedTarget as HTMLElement | null) ?? before
  })

  const wait = (ms: number, then: () => void) => {
    stopTimer?.()
    stopTimer = clock.after(ms, then)
  }
  const closeSoon = () => wait(thanksMs, () => (host.matches(':hover,:focus-within') ? closeSoon() : go('closed')))
  const enter = (next: Phase) => {
    phase = next
    if (outcomeText(phase, messages)) outcomes++
    isTold = false
    wait(announceAfterMs, announce)
  }
  const announce = () => {
    if (isTold || !phase) return
    isTold = true
    stopTimer?.()
    root.firstElementChild?.replaceChildren(announcementOf(phase, options))
    if (phase === 'sent' && !isModal && !place) closeSoon()
  }
  root.addEventListener('animationend', announce)
  const draw = (survey: Survey) => {
    const hadFocus = root.activeElement
    if (survey.phase !== phase) enter(survey.phase)
    render(Card(options, survey, go, outcomes), root)
    // Where the focused control went away with its view, the focus goes to what took its place.
    if (hadFocus && !root.activeElement) root.querySelector<HTMLElement>('.thanks,.send')?.focus()
  }
  const remove = () => {
    stopTimer?.()
    root.querySelector('dialog')?.close() // gives the focus back by itself
    const hadFocus = root.activeElement
    host.remove()
    if (hadFocus) before?.focus()
  }

  draw(survey)
  root.appear()
  root.querySelector('dialog')?.showModal()
  return { draw, remove }
}

/** Where the question is, told once; later, what became of the answer. */
function announcementOf(phase: Phase, { isModal, place, messages, questions }: OpenOptions): string {
  if (phase === 'invited' && !isModal && !place) return `${messages.announcement} ${questions[0]?.text}`
  return outcomeText(phase, messages) ?? ''
}

/** A card that grew or shrank when the answer came would count as a layout shift; a new one does not. */
function Card(options: OpenOptions, survey: Survey, go: Go, outcomes: number): VNode {
  const { isModal, questions } = options
  const Tag = isModal ? 'dialog' : 'section'
  const close = (event: Event) => {
    event.preventDefault()
    go('closed')
  }
  return (
    <>
      <div role="status" />
      <Tag
        key={isModal || outcomes}
        class="card"
        aria-label={questions[0]?.text}
        onCancel={close}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && close(event)}
      >
        {Prompt(options, survey, go)}
      </Tag>
    </>
  )
}
