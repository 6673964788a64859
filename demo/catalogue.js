// @ts-check
import { tellWidget } from './tellWidget.js'

// What was looked for stays here: a search can be private, that it failed is enough to ask about.
if (document.getElementById('nothing-found')) tellWidget('nothing-found')
