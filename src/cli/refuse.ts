/** Says why a command cannot do what was asked, and returns the exit code for that. */
export function refuse(command: string, problem: string): number {
  const told = problem.replace('moodpoint …', `moodpoint ${command}`) // a command to run is one that can be pasted
  console.error(`moodpoint ${command}: ${told}`)
  return 2
}
