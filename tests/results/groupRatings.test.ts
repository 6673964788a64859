import { expect, test } from 'vitest'
import { groupRatings } from '../../src/results/groupRatings.js'
import { csat } from '../../src/results/kpis.js'
import { weekOf } from '../../src/results/periods.js'
import { ratingsOf } from './aRating.js'

const cart = ratingsOf([5, 4], 'faces-5', { touchpoint: 'cart' })
const landing = ratingsOf([1], 'faces-5', { touchpoint: 'landing' })

test('groups by touchpoint, in the order of appearance', () => {
  const groups = groupRatings([...landing, ...cart], ({ record }) => record.touchpoint)
  expect(groups.map(({ key, ratings }) => [key, ratings.length])).toEqual([
    ['landing', 1],
    ['cart', 2],
  ])
})

test('groups by period', () => {
  const later = ratingsOf([3], 'faces-5', { answeredAt: '2026-12-07T00:00:00.000Z' })
  expect(groupRatings([...cart, ...later], weekOf).map(({ key }) => key)).toEqual(['2026-11-30', '2026-12-07'])
})

test('says what the ratings of a group have in common', () => {
  expect(groupRatings(landing, () => 'all')).toEqual([
    {
      key: 'all',
      scale: 'faces-5',
      people: 'customers',
      data: 'real',
      wording: 'k3f9c2',
      question: 'rating',
      ratings: landing,
    },
  ])
})

test('keeps wordings, scales, people and simulated data apart, so that every group makes one KPI', () => {
  const all = [
    ...cart,
    ...ratingsOf([4], 'csat-5'),
    ...ratingsOf([4], 'faces-5', { wording: 'changed' }),
    ...ratingsOf([4], 'faces-5', { people: 'employees' }),
    ...ratingsOf([4], 'faces-5', { synthetic: true }),
    ...cart.map((rating) => ({ ...rating, question: 'delivery' })),
  ]
  const groups = groupRatings(all, () => 'all')
  expect(groups.map(({ ratings }) => csat(ratings).n)).toEqual([2, 1, 1, 1, 1, 2])
})

test('pools wordings and questions on demand, and nothing else', () => {
  const changed = ratingsOf([4], 'faces-5', { wording: 'changed' })
  const employees = ratingsOf([4], 'faces-5', { people: 'employees' })
  const groups = groupRatings([...cart, ...changed, ...employees], () => 'all', { pool: true })
  expect(groups.map(({ people, ratings }) => [people, ratings.length])).toEqual([
    ['customers', 3],
    ['employees', 1],
  ])
  expect(groups[0]).not.toHaveProperty('wording')
})
