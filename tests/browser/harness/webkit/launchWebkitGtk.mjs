// @ts-check
import { killAll, processTree, untilGone } from '../processTree.mjs'
import { openSession } from './openSession.mjs'
import { startDriver } from './startDriver.mjs'
import { webkitTab } from './webkitTab.mjs'

/**
 * WebKitGTK on a profile folder, driven over WebDriver.
 * @param {string} profile
 */
export async function launchWebkitGtk(profile) {
  const driver = await startDriver()
  const session = await openSession(driver.url, profile).catch((error) => {
    driver.stop()
    throw error
  })
  const family = () => processTree(({ pid }) => pid === driver.pid)
  const unused = [await session.firstWindow()]
  return {
    newTab: async () => webkitTab(session, unused.shift() ?? (await session.newWindow())),
    async close() {
      const ending = family()
      await session.end()
      driver.stop()
      await untilGone(ending)
    },
    async kill() {
      await killAll(family())
      driver.stop()
    },
  }
}
