import type { Messages } from './messages.js'

/** English. */
export const en: Messages = {
  question: 'How do you feel right now?',
  because: { low: 'What got in your way?', mid: 'What is the one thing to change?', high: 'What worked well?' },
  more: 'Anything to add?',
  faces: ['Very unhappy', 'Unhappy', 'Neither', 'Happy', 'Very happy'],
  counts: 'Your rating counts.',
  adds: ' Send adds your words.',
  hint: 'Optional. Please leave out personal details.',
  restored: 'You wrote this earlier. It was not sent.',
  send: 'Send',
  busy: 'Sending…',
  notNow: 'Not now',
  close: 'Close',
  launcher: 'Feedback',
  announcement: 'A short question at the end of the page:',
  thanks: 'Thank you',
  sent: 'Your answer has been sent.',
  saved: 'Saved on this device. It goes out next time you are here online.',
  local: 'Saved on this device.',
  tab: 'Not sent yet. It goes out as long as this tab stays open.',
  parked: 'Kept on this device. The site could not take it.',
  refused: 'This device could not keep it. Please send again.',
}
