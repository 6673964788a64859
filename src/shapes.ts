/*
 * The chunk of shapes: the launcher, prompts that stand in the page, the look of the host, and what keeps the focus in
 * sight. Loaded where there is one of them, or a prompt came to lie on the focus. It shares no module with engine and
 * prompts at run time, so what it needs of them is handed in.
 */
export { offerElsewhere } from './compose/offerElsewhere.js'
export { dress } from './ui/dress.js'
export { standAside } from './ui/standAside.js'
