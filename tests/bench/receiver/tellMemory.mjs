// @ts-check
import { writeFileSync } from 'node:fs'

// Loaded before the program: at its end it writes down the most memory it held, in kilobytes.
process.on('exit', () => writeFileSync(String(process.env.MOODPOINT_MEMORY), String(process.resourceUsage().maxRSS)))
