/** Where nothing of this is to be found, nobody pays or watches, and no dialog wants an answer first. */
const worthALook = 'dialog[open],[aria-modal],video,audio,[autocomplete*=cc-]'

/** Whether a closer look is worth its while: something in the page might be disturbed. As cheap as can be. */
export function mayDisturb(document: Document): boolean {
  return !document.activeElement?.matches('body,a,button') || !!document.querySelector(worthALook)
}
