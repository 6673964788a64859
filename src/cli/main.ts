#!/usr/bin/env node
import { add } from './add.js'
import { check } from './check.js'
import { conform } from './conform.js'
import { copy } from './copy.js'
import { coverage } from './coverage.js'
import { erase } from './erase.js'
import { explain } from './explain.js'
import { exportAnswers } from './exportAnswers.js'
import { importAnswers } from './importAnswers.js'
import { report } from './report.js'
import { schema } from './schema.js'
import { serve } from './serve.js'

/** One command: says what it does, does it, and resolves with the exit code. */
interface Command {
  usage: string
  /** Set where it answers `--help` itself. */
  hasHelp?: true
  run(args: string[]): number | Promise<number>
}

const commands: Record<string, Command> = {
  add: { usage: 'add [NAME]      write a template into your prompt file, or list them', hasHelp: true, run: add },
  check: { usage: 'check FILE…     find everything wrong with prompt files; warn; compare', hasHelp: true, run: check },
  conform: { usage: 'conform URL     test which promises your own endpoint keeps', hasHelp: true, run: conform },
  copy: { usage: 'copy FOLDER     copy moodpoint.js and its parts into a folder you serve', run: copy },
  coverage: { usage: 'coverage FILE   show which prompts ask on which pages', hasHelp: true, run: coverage },
  erase: { usage: 'erase ID…       delete answers for good: by id, by visit, by age', hasHelp: true, run: erase },
  explain: { usage: 'explain FILE    say why each prompt asks on a page, or does not', hasHelp: true, run: explain },
  export: { usage: 'export          write all answers as NDJSON or CSV', hasHelp: true, run: exportAnswers },
  import: { usage: 'import FILE…    take answers from NDJSON, JSON or CSV', hasHelp: true, run: importAnswers },
  report: { usage: 'report FILE…    make a report of answers: what to fix first, and why', hasHelp: true, run: report },
  schema: { usage: 'schema          print the JSON schema of the prompt file', run: schema },
  serve: {
    usage: 'serve           take answers, keep them, and show the results, on one port',
    hasHelp: true,
    run: serve,
  },
}

const help = `Usage: moodpoint COMMAND

${Object.values(commands)
  .map(({ usage }) => `  ${usage}`)
  .join('\n')}

Options: moodpoint COMMAND --help
Exit code: 0 all well, 1 something was found, 2 the call was wrong.`

const [name = '--help', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
const asked = command?.hasHelp ? [name] : [name, ...args]
const wantsHelp = asked.some((arg) => arg === '--help' || arg === '-h' || arg === 'help')
if (wantsHelp) {
  console.log(help)
} else if (command) {
  process.exitCode = await command.run(args)
} else {
  console.error(`moodpoint: unknown command "${name}"\n\n${help}`)
  process.exitCode = 2
}
