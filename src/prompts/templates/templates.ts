import { alwaysOpen } from './alwaysOpen.js'
import { answerFound } from './answerFound.js'
import { canHelp } from './canHelp.js'
import { checkoutEffort } from './checkoutEffort.js'
import { findProduct } from './findProduct.js'
import { firstImpression } from './firstImpression.js'
import { goodbye } from './goodbye.js'
import { recommend } from './recommend.js'
import { supportCare } from './supportCare.js'
import type { Template } from './template.js'

/** Every template, in the order a customer meets them; its name is the id of its prompt. */
export const templates: Template[] = [
  ...[firstImpression, findProduct, checkoutEffort, answerFound, supportCare, recommend, goodbye],
  ...[alwaysOpen, canHelp],
]
