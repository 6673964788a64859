type Child = Node | string | undefined

/** Attributes and, by a name that begins with `on`, listeners; `false` and nothing leave an attribute out. */
export type Props = Record<string, string | boolean | undefined | ((event: Event) => void)>

/** Makes an element: text becomes text nodes, so that nothing is ever read as HTML. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}
