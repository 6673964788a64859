import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import { promptFileSchema } from '../prompts/schema.js'

/** Prints the JSON schema of the prompt file, for editors that complete and check while one writes. */
export function schema(): number {
  const jsonSchema = toJsonSchema(promptFileSchema, { overrideAction: withoutFlags })
  console.log(JSON.stringify(jsonSchema, undefined, 2))
  return 0
}

/** JSON schema patterns are Unicode patterns already and take no flags; the ones of ours read the same without. */
const withoutFlags: NonNullable<ConversionConfig['overrideAction']> = ({ valibotAction, jsonSchema }) =>
  valibotAction.type === 'regex' && 'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
    ? { ...jsonSchema, pattern: valibotAction.requirement.source }
    : undefined
