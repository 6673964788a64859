// @ts-check

/** Waits until nothing in a prompt moves any more. Runs inside the page by its source. */
export const settled = async () => {
  for (const { shadowRoot } of document.querySelectorAll('moodpoint-prompt')) {
    await Promise.all(shadowRoot?.getAnimations().map(({ finished }) => finished) ?? [])
  }
}

/**
 * Where every visible element of every prompt lies, how much of it is cut off sideways, and whether it is something to
 * press. Runs inside the page by its source.
 */
export const boxesOfPrompt = () =>
  [...document.querySelectorAll('moodpoint-prompt')].flatMap(({ shadowRoot }) => {
    const status = shadowRoot?.querySelector('[role=status]')
    const elements = [...(shadowRoot?.querySelectorAll('*') ?? [])]
    return elements
      .filter((element) => element !== status && element.checkVisibility())
      .map((element) => {
        const { left, right, width, height } = element.getBoundingClientRect()
        return {
          name: `${element.localName}.${element.getAttribute('class')} ${element.getAttribute('aria-label') ?? ''}`,
          isTarget: element.matches('button, input, textarea, a'),
          hiddenPx: element.localName === 'textarea' ? 0 : element.scrollWidth - element.clientWidth,
          ...{ left, right, width, height },
        }
      })
      .filter(({ width }) => width > 0)
  })
