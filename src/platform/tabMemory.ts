/** Something small that a tab keeps from page to page, and that goes with it. */
export interface TabMemory<Value> {
  /** Nothing where nothing was kept, or what was kept is damaged. */
  read(): Partial<Value>
  keep(value: Value): void
  forget(): void
}

/** The memory of this tab under a name; where the browser refuses it, it lasts as long as the page. */
export function tabMemory<Value extends object>(view: Pick<Window, 'sessionStorage'>, name: string): TabMemory<Value> {
  const attempt = <T>(work: (area: globalThis.Storage) => T): T | undefined => {
    try {
      return work(view.sessionStorage)
    } catch {
      return undefined // sandboxed frames have none, and a large file may not fit in it
    }
  }
  return {
    read: () => attempt((area) => Object(JSON.parse(area.getItem(name) ?? '{}'))) ?? {},
    keep: (value) => attempt((area) => area.setItem(name, JSON.stringify(value))),
    forget: () => attempt((area) => area.removeItem(name)),
  }
}
