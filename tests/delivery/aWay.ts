import type { WaysOptions } from '../../src/delivery/toWays.js'
import { entriesOf } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { openDeliveringTab } from './aDelivery.js'

/** A tab that delivers as the options say, and what was parked. */
export async function openWay(options: WaysOptions = {}, device = createDevice()) {
  const tab = await openDeliveringTab(device, options)
  const { server, clock } = device
  return { ...tab, device, server, clock, parked: async () => Object.values(await entriesOf(tab.storage, 'x:')) }
}
