import { messages as ar } from './ar.js'
import { messages as de } from './de.js'
import { en } from './en.js'
import { enScales } from './enScales.js'
import { messages as es } from './es.js'
import { messages as fr } from './fr.js'
import { messages as he } from './he.js'
import { messages as it } from './it.js'
import { messages as ja } from './ja.js'
import { messages as ko } from './ko.js'
import type { Locale } from './messages.js'
import { messages as nl } from './nl.js'
import { messages as pl } from './pl.js'
import { messages as pt } from './pt.js'
import { messages as zh } from './zh.js'

/** English with everything it says. */
export const english: Locale = { ...en, scales: enScales }

/** All languages at once, for what does not run on a page. */
export const everyLocale: Record<string, Locale> = { en: english, ar, de, es, fr, he, it, ja, ko, nl, pl, pt, zh }
