/** As much of moodpoint as the shop touches: before the script has loaded a list of calls, afterwards the instance. */
interface Mood {
  event(name: string, details?: Record<string, string | number>): void
  on(name: string, listener: () => void): () => void
  destroy(): void
  outbox: { list(): Promise<{ id: string; kind: string; state: 'waiting' | 'parked' }[]> }
}

interface MoodQueue {
  push(call: (mood: Mood) => void): unknown
}

interface Window {
  moodpoint?: MoodQueue | (Mood & MoodQueue)
}
