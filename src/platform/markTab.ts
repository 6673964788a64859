/** Marks a tab for `isPreviewing` beside whatever name it has, or takes the mark away. */
export function markTab(view: Pick<Window, 'name'>, isPreviewing: boolean): void {
  const name = view.name.replace(/ ?moodpoint=preview/, '')
  view.name = isPreviewing ? `${name} moodpoint=preview` : name
}
