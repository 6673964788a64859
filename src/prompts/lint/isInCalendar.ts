/** Whether there is such a day; dates run over: 31 April is 1 May. */
export function isInCalendar(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)
}
