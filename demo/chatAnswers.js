// @ts-check

/**
 * What the workshop knows by heart. Whatever else is asked, it admits.
 *
 * @type {[RegExp, string][]}
 */
const answers = [
  [
    /broke|crack|chip|damage/i,
    'Oh no. Send a photo to the boathouse and keep the pieces; we throw you another one. You pay nothing.',
  ],
  [/dishwasher|microwave|wash|clean/i, 'All but the heron teapot and the drift tray go into the dishwasher.'],
  [
    /long|when|arrive|deliver|parcel|ship|late/i,
    'Two days until it leaves, then two to four on the road. Switzerland can take a week.',
  ],
  [/return|refund|give.*back|send.*back/i, 'Within thirty days, unused, for any reason. Tea only unopened.'],
  [/member|cancel|circle/i, 'You find it in your account, two taps. No reasons needed.'],
  [
    /tea|leaf|brew|caffeine/i,
    'Early Fog at seventy degrees, Low Fire nearly boiling, and Meadow Hour has no caffeine at all.',
  ],
  [/price|cost|free|postage/i, 'Postage is €4.90, and free from €60.'],
]

/** What a machine says that knows nothing. */
const excuses = [
  'I did not understand you. Please choose one of the questions on the left.',
  'Have you read the questions and answers? They answer most questions.',
  'I did not understand you. Goodbye.',
]

/** @param {number} asked how often somebody has asked it */
export function excuseFor(asked) {
  return excuses[(asked - 1) % excuses.length]
}

/** @param {string} question */
export function answerTo(question) {
  const known = answers.find(([pattern]) => pattern.test(question))
  return (
    known?.[1] ?? 'I do not know that one, I am sorry. I would have to ask whoever fired the kiln, and he is asleep.'
  )
}
