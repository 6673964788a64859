/*
 * The chunk of a showing, of what asks and what keeps. Loaded at a showing or with the launcher, and when the device
 * holds records or drafts: of a prompt, mostly, that was shown here before. As two chunks they took 0.3 KB and one more
 * request. It shares no module with the engine at run time, so what it needs of the engine is handed in.
 */
export { createAsk } from './ask.js'
export { createKeep } from './keep.js'
