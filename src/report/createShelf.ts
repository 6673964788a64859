import type { Story } from './cube.js'

/** Keeps a bounded number of stories of each touchpoint and band: the newest and the longest. */
export interface Shelf {
  add(story: Story): void
  /** Newest first. */
  stories(): Story[]
}

/** Most that are kept of each touchpoint and band, of the newest and of the longest. */
const most = { newest: 12, longest: 4 }

const newestFirst = (one: Story, other: Story) => other.day - one.day
const longestFirst = (one: Story, other: Story) => other.comment.length - one.comment.length

/** Makes a shelf without stories. */
export function createShelf(): Shelf {
  const piles = new Map<string, Story[]>()
  const tidy = (pile: Story[]) => {
    const newest = pile.sort(newestFirst).slice(0, most.newest)
    const longest = pile.slice(most.newest).sort(longestFirst).slice(0, most.longest)
    return [...newest, ...longest]
  }
  return {
    add(story) {
      const { touchpoint, people, synthetic } = story.place
      const key = [touchpoint, story.band, people === 'employees', synthetic].join('\n')
      const pile = piles.get(key) ?? []
      pile.push(story)
      piles.set(key, pile.length > 200 ? tidy(pile) : pile) // not at each of a million
    },
    stories: () => [...piles.values()].flatMap(tidy).sort(newestFirst),
  }
}
