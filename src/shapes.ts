/*
 * The chunk of shapes: the launcher, and prompts that stand in the page. Loaded where a prompt has one of them. It shares
 * no module with engine and prompts at run time, so what it needs of them is handed in.
 */
export { offerElsewhere } from './compose/offerElsewhere.js'
