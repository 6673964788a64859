import fc from 'fast-check'

// Every browser has it; the DOM of the unit tests does not know the name.
Object.assign(globalThis, { visualViewport: undefined })

// Property tests draw the same cases in every run, so that a red run is the fault of a change. To draw others:
// MOODPOINT_SEED=$RANDOM npm run test:unit
fc.configureGlobal({ seed: Number(process.env.MOODPOINT_SEED ?? 20_261_122) })
