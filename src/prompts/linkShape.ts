/** Where a link may lead; anything else could run as script. */
export const linkShape: RegExp = /^(https:\/\/|mailto:)/i
