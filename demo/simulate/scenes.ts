import type { Moodpoint } from '../../src/moodpoint.js'
import type { Chance } from './seededRandom.js'

/** What one visit to the shop is about: where it is felt, on which page, and what the shop tells moodpoint there. */
export interface Scene {
  touchpoint: string
  path: string
  /** What the page does, besides being there. */
  tell?(mood: Moodpoint, chance: Chance): void
  /** Part of the journey; staff have one of their own. */
  stage: 'before' | 'during' | 'after' | 'staff'
}

const event = (name: string) => (mood: Moodpoint) => mood.event(name)

/** The nine scenes of the shop, but for the tunnel, which may come over any of them. */
export const scenes = {
  ad: { touchpoint: 'ad', path: '/offer', stage: 'before' },
  landing: { touchpoint: 'landing', path: '/', stage: 'before' },
  catalogue: { touchpoint: 'catalogue', path: '/catalogue', stage: 'before' },
  order: {
    touchpoint: 'order-confirmed',
    path: '/checkout/done',
    stage: 'during',
    tell: (mood, chance) => void mood.outcome('converted', { value: Math.round(chance.between(18, 140)) }),
  },
  left: { touchpoint: 'checkout-left', path: '/cart', stage: 'during', tell: event('checkout-left') },
  chat: { touchpoint: 'chat-closed', path: '/help', stage: 'during', tell: event('chat-closed') },
  parcel: { touchpoint: 'delivered', path: '/delivery', stage: 'after' },
  case: { touchpoint: 'case-closed', path: '/case', stage: 'after', tell: event('case-closed') },
  account: {
    touchpoint: 'account',
    path: '/account',
    stage: 'after',
    tell: (mood) => void mood.show('customer-feeling'),
  },
  renewal: {
    touchpoint: 'renewed',
    path: '/account',
    stage: 'after',
    tell(mood) {
      void mood.outcome('retained')
      mood.event('membership-renewed')
    },
  },
  goodbye: {
    touchpoint: 'membership-ended',
    path: '/account',
    stage: 'after',
    tell(mood) {
      void mood.outcome('churned')
      mood.event('membership-cancelled')
    },
  },
  desk: { touchpoint: 'helping', path: '/desk', stage: 'staff', tell: event('desk-case-closed') },
  shift: { touchpoint: 'work', path: '/desk', stage: 'staff', tell: event('shift-ended') },
} satisfies Record<string, Scene>

export type SceneName = keyof typeof scenes
