/** A part of a whole. */
export const percentShape: RegExp = /^(100|\d{1,2}(\.\d+)?)%$/

const span = String.raw`\d+(\.\d+)?(ms|s|m|h|d)`
const percent = String.raw`(100|\d{1,2}(\.\d+)?)%`
const detail = `"(for":"${span}|to":"${percent})"`
const conditions = `"if":{.+}`
const place = String.raw`{(${detail},)?"selector":"([^"\\]|\\.)+"(,${detail})?}`

/** A rare trigger, as the JSON of its kind and value; its own chunk reads it, so that other pages do without. */
export const rareShape: RegExp = RegExp(
  String.raw`^\["((idle","${span}|(click|visible)",".+|scroll","${percent}|exit","(mouse|touch))"|views",\d+(\.\d+)?|(visible|scroll)",${place}|event",{(${conditions},)?"name":".+"(,${conditions})?})]$`,
)
