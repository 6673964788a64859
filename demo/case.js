// @ts-check
import { byId } from './element.js'
import { tellWidget } from './tellWidget.js'

byId('case-close').addEventListener('click', () => {
  byId('case-open').hidden = true
  byId('case-closed').hidden = false
  byId('case-closed').focus()
  tellWidget('case-closed')
})
