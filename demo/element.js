// @ts-check

/**
 * The element of this page with that id. Pages and modules of the shop belong together, so it is always there.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  return /** @type {T} */ (document.getElementById(id))
}

/**
 * Makes an element with text and children.
 *
 * @param {string} tag
 * @param {...(string | Node)} content
 */
export function make(tag, ...content) {
  const element = document.createElement(tag)
  element.append(...content)
  return element
}
