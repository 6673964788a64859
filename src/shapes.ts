/*
 * The chunk of shapes: the launcher, prompts that stand in the page, and the look of the host. Loaded where there
 * is one of them. It shares no module with engine and prompts at run time,
 * so what it needs of them is handed in.
 */
export { offerElsewhere } from './compose/offerElsewhere.js'
export { dress } from './ui/dress.js'
