// @ts-check

/** Shows what is chosen as soon as it is; the button does it where no script runs. */
const form = /** @type {HTMLFormElement} */ (document.querySelector('form'))
form.addEventListener('change', () => form.requestSubmit())
form.addEventListener('formdata', ({ formData }) => {
  for (const [name, value] of [...formData]) if (!value) formData.delete(name)
})
form.addEventListener('click', ({ target }) => {
  const { type, value } = /** @type {HTMLButtonElement} */ (target)
  if (type !== 'button') return
  for (const box of form.querySelectorAll(`[name=${value}]`)) /** @type {HTMLInputElement} */ (box).checked = true
  form.requestSubmit()
})

/** A dialog takes the focus, as it does in a page of its own; here it would leave the form. */
form.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (relatedTarget?.constructor.name === 'HTMLIFrameElement') /** @type {HTMLElement} */ (target).focus()
})
