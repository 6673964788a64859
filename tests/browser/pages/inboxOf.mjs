// @ts-check

/** What the shop's receiver keeps, newest first. @param {{ url: string }} demo @returns {Promise<any[]>} */
export async function inboxOf({ url }) {
  const { records } = await (await fetch(`${url}/inbox.json`)).json()
  return records
}
