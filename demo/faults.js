// @ts-check

/** Whether the tool bar says that something is broken. @param {string} name */
export function isBroken(name) {
  return (document.body.dataset.broken ?? '').split(' ').includes(name)
}
