/**
 * What stands around the text of a change, by language: who complained is told, and asked once more. A file of its own,
 * for the chunk of changes. In other languages the text stands alone, and brings words of its own.
 */
export const changeWords = {
  en: ['You told us. We changed it.', 'Better now?'],
  de: ['Sie haben es gesagt, wir haben es geändert.', 'Jetzt besser?'],
} as const
