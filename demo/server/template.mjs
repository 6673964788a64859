// @ts-check

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup that is already safe; everything else gets escaped on its way into a page. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }

  toString() {
    return this.text
  }
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function toMarkup(value) {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(toMarkup).join('')
  if (value === null || value === undefined || value === false) return ''
  return String(value).replace(/[&<>"']/g, (character) => entities[/** @type {'&'} */ (character)])
}

/**
 * Tag for template literals: what is put in is escaped, unless it was made by this tag or by `trusted`.
 *
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 */
export function html(strings, ...values) {
  return new Markup(String.raw({ raw: strings }, ...values.map(toMarkup)))
}

/**
 * Marks text of the shop's own files as markup.
 *
 * @param {string} text
 */
export function trusted(text) {
  return new Markup(text)
}

/**
 * Puts values in place of `{{names}}`, escaped like in `html`.
 *
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
export function fill(text, values) {
  return new Markup(text.replace(/\{\{(\w+)\}\}/g, (_, name) => toMarkup(values[name])))
}
