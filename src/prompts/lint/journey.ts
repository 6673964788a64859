import type { FileRule } from './rule.js'

/**
 * A touchpoint stands once on the journey, and prompts name those that do. One that is missing there does not keep the
 * prompt from asking, but its records say of no stage and corner: mostly a slip of the pen, and seen too late.
 */
export const journey: FileRule = ({ journey, prompts }) => {
  const names = journey.map((place) => place?.touchpoint)
  const isWhole = names[0] !== undefined && !names.includes(undefined)
  return [
    ...names.flatMap((name, index) =>
      name !== undefined && names.indexOf(name) < index
        ? [{ path: `journey[${index}].touchpoint`, problem: 'given twice', remedy: 'keep one of the two' }]
        : [],
    ),
    ...prompts.flatMap((prompt, index) =>
      isWhole && prompt?.touchpoint !== undefined && !names.includes(prompt.touchpoint)
        ? [
            {
              path: `prompts[${index}].touchpoint`,
              problem: `"${prompt.touchpoint}" is not on the journey, so its records lack stage and corner`,
              remedy: 'correct its spelling, or add it to "journey"',
            },
          ]
        : [],
    ),
  ]
}
