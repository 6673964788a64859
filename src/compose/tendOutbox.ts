/*
 * The chunk that tends the outbox: for a page that starts with something owed, and for a host that looks into it. It
 * shares no module with the chunk that keeps, so what it needs of it is handed in.
 */
export { openOutbox } from './openOutbox.js'
export { resume } from './resume.js'
