// @ts-check

/**
 * The prompt as the person meets it: by role and name, wherever it lies in the page.
 * @param {import('@playwright/test').Page} page
 */
export function promptOn(page) {
  const host = page.locator('moodpoint-prompt')
  const button = (/** @type {string} */ name) => host.getByRole('button', { name, exact: true })
  const face = (/** @type {string} */ name) => host.getByRole('radio', { name, exact: true })
  const comment = host.getByRole('textbox')
  return {
    host,
    button,
    face,
    faces: host.getByRole('radio'),
    comment,
    dialog: host.getByRole('dialog'),
    thanks: host.getByRole('heading', { name: 'Thank you' }),
    /** A sentence that can be read, not only heard. @param {string | RegExp} words */
    sentence: (words) => host.getByRole('paragraph').filter({ hasText: words }),
    /** Chooses a face, writes where there is something to write, sends. @param {string} name @param {string} [words] */
    async answer(name, words = '') {
      await face(name).click()
      if (words) await comment.fill(words)
      await button('Send').click()
    },
  }
}

/** What the thank-you says of the answer. */
export const outcome = {
  sent: 'Your answer has been sent.',
  saved: 'Saved on this device. It goes out next time you are here online.',
  local: 'Saved on this device.',
  tab: 'Not sent yet. It goes out as long as this tab stays open.',
  parked: 'Kept on this device. The site could not take it.',
}
