export { type Reason, type Telling, tellVerdict } from './tellVerdict.js'
