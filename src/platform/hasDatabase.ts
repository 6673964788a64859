/** Whether there is a database of that name; opening one to find out would make it. */
export async function hasDatabase(view: Window & typeof globalThis, name: string): Promise<boolean> {
  const known = await view.indexedDB.databases()
  return known.some((database) => database.name === name)
}
