/** What the tabs of an origin tell each other. */
export interface Channel {
  /** Tells all others. */
  postMessage(words: string): void
  close(): void
}

/** Opens a channel of the browser; nothing where it refuses one. */
export function browserChannel(name: string, hear: (words: string) => void): Channel | undefined {
  try {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }) => hear(data)
    return channel
  } catch {
    return undefined // Firefox refuses channels where it refuses storage: nothing is asked uninvited there
  }
}
