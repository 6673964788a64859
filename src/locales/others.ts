import type { Locale } from './messages.js'

/** Every language but English, each in a chunk of its own; the table of them is one too, which English pages do without. */
const others: Record<string, () => Promise<{ messages: Locale }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  zh: () => import('./zh.js'),
}

/** The texts of the interface in a language by BCP 47 tag; none where moodpoint does not speak it. */
export async function messagesIn(language: string): Promise<Locale | undefined> {
  return (await others[language.replace(/-.*/, '')]?.())?.messages
}
