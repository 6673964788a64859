/** What names a prompt, a touchpoint, an outcome: 1 to 128 letters, digits or `. _ : -`, in any script. */
export const idPattern: RegExp = /^[^\s!-,/;-@[-^`{-~]{1,128}$/
