// @ts-check

/** One prompt that shows at once, in its usual form; widget and floor fetch the same file. */
export const promptFile = {
  language: 'en',
  prompts: [
    {
      id: 'order-confirmed',
      question: 'How happy or unhappy are you with how ordering went?',
      followUp: {
        low: { text: 'What got in the way?', options: ['Too much to fill in', 'Delivery cost', 'Ways to pay'] },
        mid: 'What is the one thing to change?',
        high: 'What worked well?',
      },
      when: { load: '0s' },
    },
  ],
}
