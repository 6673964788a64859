/** How good an answer is, whatever the scale: the lower third, the middle, the upper third. */
export type Band = 'low' | 'mid' | 'high'

/** Where on the journey a touchpoint lies, seen from the purchase. */
export type Stage = 'before' | 'during' | 'after'

/** The part of the organisation a touchpoint belongs to. */
export type Corner = 'marketing' | 'product' | 'commerce' | 'service'

/** What kind of thing a prompt asks about. */
export type Area = 'people' | 'product' | 'process' | 'feedback'

/** Who is asked. */
export type People = 'customers' | 'employees'

/** What a page is seen on; by the width of its window, and whether it is worked by touch. */
export type Device = 'phone' | 'tablet' | 'desktop'

/** What a page is worked with. */
export type Input = 'touch' | 'mouse'

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/**
 * A text in the language of the file, or in several languages by BCP 47 tag. In questions, options and thanks
 * `{product|your order}` stands for what the host has said as `product`, else for the words after the line.
 */
export type Text = string | Record<string, string>

/** A span of time such as `"500ms"`, `"3s"`, `"10m"`, `"2h"` or `"14d"`. */
export type Duration = string

/** One option of a choice. A plain text gets its slug as id; translated options name one. */
export type Option = string | { id: string; text: Text }

/** What is asked after the rating: a text opens a comment box, options are offered to tap first. */
export type FollowUp = Text | { id?: string; text: Text; options?: Option[] }

/** What a person is told who has answered; a link leads on, by https or mailto. */
export type Thanks = Text | { text: Text; link?: { text: Text; to: string } }

/** What a value of an event must be: this text, number or truth, one of a list, or compare so: `"> 120"`, `"<= 5"`. */
export type EventCondition = string | number | boolean | EventCondition[]

/** What makes a prompt ask "now?". */
export type When =
  /** The page has loaded, and this much time has passed. */
  | { load: Duration }
  /** A single-page app changed the address, and this much time has passed. */
  | { route: Duration }
  /** The host called `mood.event(name)`; with conditions, `mood.event(name, data)` with data that meets each of them. */
  | { event: string | { name: string; if: Record<string, EventCondition> } }
  /** So much of the page has come into view, or of a scrolling element; `to` is `"100%"` where it is left out. */
  | { scroll: string | { selector: string; to?: string } }
  /** Half of an element was in view, or it filled half of the window, without a break; `for` is `"1s"` where left out. */
  | { visible: string | { selector: string; for?: Duration } }
  /** Something that matches the selector was clicked. */
  | { click: string }
  /** Somebody seems about to leave: the mouse goes out at the top, or a finger flings the page back up. */
  | { exit: 'mouse' | 'touch' }
  /** Nobody has moved, pressed or scrolled anything for so long. */
  | { idle: Duration }
  /** This is the visit's page view of that number, or a later one, and 3 seconds have passed. */
  | { views: number }

/** One question of a prompt in its long form. */
export interface Question {
  /** Unique within the prompt, unless two questions with the same id can never be asked together. */
  id: string
  text: Text
  /** @default "faces-5" */
  scale?: ScaleId
  /** Options of a choice. */
  options?: Option[]
  /** Of a choice: one option alone; left out, as many as apply. */
  pick?: 'one'
  /** Of a choice: offers one more option, and a line to say what it is. @default false */
  other?: boolean
  /** Asked only if every named earlier question was answered in this band. */
  if?: Record<string, Band>
}

/** Whom a prompt asks: all that is named must fit. In values `*` stands for any run of characters. */
export interface Who {
  devices?: Device[]
  inputs?: Input[]
  /** The language the visitor is asked in; `"de"` stands for `"de-AT"` too. */
  languages?: string[]
  /** `new` is the first visit of this device. */
  visitors?: 'new' | 'returning'
  /** Visits of this device, this one included. */
  visits?: { min?: number; max?: number }
  /** Host of the page that led to the visit, such as `"*.example"`; `"direct"` where none did. */
  referrer?: string[]
  /** The `utm_` parameters of the first page of the visit. */
  utm?: Partial<Record<UtmKey, string[]>>
  /** What the host said of the visitor by `mood.setTraits()`. */
  traits?: Record<string, string[]>
  /** The trait `people`; customers are all who are not said to be employees. */
  people?: People
}

/** Parameters that name a campaign in an address. */
export type UtmKey = 'source' | 'medium' | 'campaign' | 'term' | 'content'

/** Scales a question can be answered on. */
export type ScaleId =
  | 'faces-5'
  | 'ease-5'
  | 'expect-5'
  | 'csat-5'
  | 'confident-5'
  | 'stars-5'
  | 'thumbs'
  | 'recommend-11'
  | 'words'
  | 'choice'
  | 'comment'
  | 'contact'

/** One question to one kind of visitor at one touchpoint. */
export interface Prompt {
  /** Names the prompt in records, verdicts and `mood.show(id)`. */
  id: string
  /** The short form: one rating. */
  question?: Text
  /** Scale of the short form. @default "faces-5" */
  scale?: ScaleId
  /** Follow-ups of the short form, by band. Left out, moodpoint asks its own; `{}` asks none. */
  followUp?: Partial<Record<Band, FollowUp>>
  /** Told after Send in place of a plain "Thank you", by the band of the first answer. */
  thanks?: Partial<Record<Band, Thanks>>
  /** The long form, in place of `question`. */
  questions?: Question[]
  /** A list means any. @default [{ "load": "3s" }, { "route": "3s" }] */
  when?: When | When[]
  /** Globs on the path, `!` excludes, full URLs allowed. @default every page */
  pages?: string[]
  /** Parameters of the address that must be there, by key, with the values each may have. @default any */
  query?: Record<string, string[]>
  /** @default everybody */
  who?: Who
  /** Share of visitors asked, such as `"25%"`; who is in stays in. @default "100%" */
  share?: string
  /** First day, `YYYY-MM-DD`. */
  from?: string
  /** Last day, included. */
  until?: string
  /** Days of the week. @default all of them */
  weekdays?: Weekday[]
  /** Hours of the day, such as `"09:00-17:00"`, the last moment not included; a list means any. @default all of them */
  hours?: string | string[]
  /** IANA time zone of days, weekdays and hours. @default the visitor's */
  timeZone?: string
  /**
   * Opens by itself, or when the person opens the launcher, or stands in the page: in the first element that matches the
   * selector, or in `<moodpoint-inline prompt="…">` with its id. @default "float"
   */
  where?: 'float' | 'launcher' | 'inline' | { inline: string }
  /** What is left of it for the person who dismissed it: nothing, or the launcher, which opens it again. @default nothing */
  dismissed?: 'launcher'
  /** @default the id of the prompt */
  touchpoint?: string
  area?: Area
  /** Of several prompts that could ask at the same moment, the highest does; of equals the first. @default 0 */
  priority?: number
  /** Overrides for this prompt alone. */
  pacing?: Pacing
  /** The decision the answers inform. */
  decides?: string
  /** Who acts on the answers. */
  owner?: string
}

/** A named moment where a person meets the organisation. */
export interface Touchpoint {
  touchpoint: string
  name?: Text
  stage?: Stage
  corner?: Corner
  people?: People
}

/** The politeness governor. */
export interface Pacing {
  /** Prompts opened by the page during one visit, over all prompts. @default 1 */
  perVisit?: number
  /** Least time between two prompts opened by the page, over all prompts. @default "14d" */
  between?: Duration
  /** Quiet after an answer to the same prompt. @default "90d" */
  afterAnswer?: Duration
  /** Quiet after the same prompt was dismissed. @default "30d" */
  afterDismissal?: Duration
  /** Showings of one prompt without an answer. @default 3 */
  maxShowings?: number
}

/** Something that was improved at a touchpoint: told once to people whose own device answered low there before. */
export interface Change {
  /** The day, `YYYY-MM-DD`, from which on it is there. */
  date: string
  touchpoint: string
  /** What is better now, in one sentence. */
  text: Text
}

/** `#rgb` or `#rrggbb`; one for both schemes, or one for each. */
export type Colour = string | { light: string; dark: string }

/** How prompts and launcher look. A colour that is hard to see is moved until it is not, and the console says so. */
export interface Look {
  /** Of the button that sends, and of the launcher. @default { "light": "#0b5394", "dark": "#8cc2ff" } */
  accent?: Colour
  /** What everything lies on. @default { "light": "#ffffff", "dark": "#1c1f25" } */
  surface?: Colour
  /** @default { "light": "#1b1f24", "dark": "#eceff3" } */
  text?: Colour
  /** Of the corners, in CSS pixels, from 0 to 24. @default 16 */
  radius?: number
  /** Names of fonts the page has loaded, such as `"Inter, Georgia"`. @default "system-ui" */
  font?: string
  /** `auto` follows the `color-scheme` of the page. @default "auto" */
  scheme?: 'auto' | 'light' | 'dark'
  /** The launcher is a button in the corner, or a tab at the edge of the window. @default "button" */
  launcher?: 'button' | 'tab'
  /** Selector of what neither a floating prompt nor the button may cover. @default nothing */
  avoid?: string
}

/** What marketers write: plain JSON, hosted anywhere or passed inline. */
export interface PromptFile {
  $schema?: string
  /** Language of texts given as plain strings. @default "en" */
  language?: string
  prompts: Prompt[]
  /** Touchpoints in the order a person meets them. */
  journey?: Touchpoint[]
  pacing?: Pacing
  look?: Look
  /** What was improved, and since when. */
  changes?: Change[]
}
