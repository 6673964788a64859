/** Letters and digits of every script; said by what is left out, because V8 takes 0.7 ms to read `\p{L}`. */
const id = /^[^\s!-,/;-@[-^`{-~]{1,64}$/

/** The shapes of texts in a prompt file, by the key they stand under; engine and schema read them alike. */
export const shapes = {
  id,
  touchpoint: id,
  share: /^(100|\d{1,2}(\.\d+)?)%$/,
  where: /^(float|launcher|inline)$/,
  area: /^(people|product|process|feedback)$/,
  stage: /^(before|during|after)$/,
  corner: /^(marketing|product|commerce|service)$/,
  people: /^(customers|employees)$/,
}

/** Pages begin with a slash, a star or a scheme; `!` excludes. */
export const pageShape: RegExp = /^!?(\/|\*|https?:)/

/** A span of time. */
export const durationShape: RegExp = /^\d+(\.\d+)?(ms|s|m|h|d)$/

/** When a prompt may ask, as the JSON of its kind and value; the value of a rare kind is for its own chunk to read. */
export const triggerShape: RegExp =
  /^\["(((load|route)","\d+(\.\d+)?(ms|s|m|h|d)|event",".+)"]$|event",{|(scroll|visible|click|exit|idle|views)")/
