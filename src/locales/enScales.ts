import type { ScaleTexts } from './scaleTexts.js'

/** English, of the scales that are drawn by a chunk of their own. */
export const enScales: ScaleTexts = {
  points: {
    'ease-5': ['Very hard', 'Hard', 'Neither', 'Easy', 'Very easy'],
    'expect-5': ['Much worse', 'Worse', 'As expected', 'Better', 'Much better'],
    'csat-5': ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    'confident-5': [
      'Not at all confident',
      'A little confident',
      'Fairly confident',
      'Very confident',
      'Fully confident',
    ],
    'stars-5': ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'],
    thumbs: ['No', 'Yes'],
    'recommend-11': ['Not at all likely', 'Extremely likely'],
  },
  feelings: {
    frustrated: 'Frustrated',
    disappointed: 'Disappointed',
    ignored: 'Ignored',
    rushed: 'Rushed',
    annoyed: 'Annoyed',
    confused: 'Confused',
    unsure: 'Unsure',
    indifferent: 'Indifferent',
    curious: 'Curious',
    valued: 'Valued',
    respected: 'Respected',
    confident: 'Confident',
    'cared-for': 'Cared for',
    relieved: 'Relieved',
    happy: 'Happy',
  },
  other: 'Something else',
  whatOther: 'What is it?',
  replyHint: 'Optional. Used to answer you, and for nothing else.',
  noAddress: 'This does not look like an e-mail address.',
  mayQuote: 'You may quote my words.',
}
