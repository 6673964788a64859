import type { Settings } from '../options.js'
import type { NormalFile, NormalPrompt } from '../prompts/normalPrompt.js'
import type { Verdict } from '../targeting/verdict.js'
import type { Report } from './createReporter.js'

/**
 * Names what is wrong with the set-up, anywhere; and on localhost, once a page, which prompts are silent here, why, and
 * what shows them. A chunk of its own: a page that is set up well never fetches it.
 *
 * @param verdicts - Those of the prompts, on localhost only.
 */
export function tellDeveloper(
  settings: Settings,
  { faults, prompts }: NormalFile,
  report: Report,
  verdicts: Verdict[],
): void {
  for (const fault of faults) report('prompts', `${fault}: cannot be used; npx moodpoint check names the remedy`)
  const lines = verdicts.map(({ prompt, gates }, index) => {
    const failed = gates.filter(({ pass }) => !pass).map(({ gate, code }) => `${gate}: ${code}`)
    return `"${prompt}" is silent (${failed.join(', ') || waitsFor(prompts[index])}). Show it: moodpoint.show('${prompt}')`
  })
  if (!settings.endpoint) lines.push('No endpoint: answers stay on this device. Give one: data-endpoint="/feedback"')
  if (!settings.prompts)
    lines.push('No prompts: one built-in question is asked. Give some: data-prompts="/prompts.json"')
  if (lines[0]) console.info(['[moodpoint]', ...lines].join('\n  '))
}

function waitsFor(prompt: NormalPrompt | undefined): string {
  const triggers = prompt?.when.map(([type, value]) => `${type} ${JSON.stringify(value)}`)
  const place =
    prompt && /inline/.test(JSON.stringify(prompt.where)) ? `, and for its place ${JSON.stringify(prompt.where)}` : ''
  return `waits for ${triggers?.join(' or ')}${place}`
}
