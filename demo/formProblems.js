// @ts-check

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** @param {Control} control */
function sentenceFor(control) {
  const name = control.labels?.[0]?.textContent?.trim() ?? 'This'
  if (control.validity.valueMissing) return `${name} is missing.`
  if (control.validity.typeMismatch) return `${name}: something like ida@example.org.`
  return `${name} does not look right.`
}

/** @param {Control} control */
function mark(control) {
  const id = `${control.id}-problem`
  document.getElementById(id)?.remove()
  const described = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id)
  control.toggleAttribute('aria-invalid', false)
  if (!control.validity.valid) {
    control.setAttribute('aria-invalid', 'true')
    described.unshift(id)
    control.after(
      Object.assign(document.createElement('p'), { id, className: 'problem', textContent: sentenceFor(control) }),
    )
  }
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '))
  else control.removeAttribute('aria-describedby')
}

/**
 * Writes what is wrong beside each field and leads to the first; says whether anything was.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} summary
 */
export function complain(form, summary) {
  const controls = /** @type {Control[]} */ (
    [...form.elements].filter((element) => 'validity' in element && element.id)
  )
  const wrong = controls.filter((control) => !control.validity.valid)
  for (const control of controls) mark(control)
  summary.textContent =
    wrong.length > 0 ? `Please look at ${wrong.length === 1 ? 'one field' : `${wrong.length} fields`} again.` : ''
  wrong[0]?.focus()
  return wrong.length > 0
}
