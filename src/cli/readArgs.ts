import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Reads the arguments of a command: those of `options`, and the rest by place. Every command knows `--help`. */
export function readArgs<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  const help = { type: 'boolean', short: 'h', default: false } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...options, help } })
  } catch (error) {
    throw new Error(toProblem(error as Error, Object.keys(options)))
  }
}

/** One line, with the options there are. */
function toProblem({ message }: Error, names: string[]): string {
  const [, unknown] = /^Unknown option '([^']*)'/.exec(message) ?? []
  const known = [...names, 'help'].map((name) => `--${name}`).join(', ')
  return unknown ? `there is no option ${unknown}; there is ${known}` : message.replace(/\s*\n.*/s, '')
}
