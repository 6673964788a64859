/** Says why a command cannot do what was asked, and returns the exit code for that. */
export function refuse(command: string, problem: string): number {
  console.error(`moodpoint ${command}: ${problem}`)
  return 2
}
