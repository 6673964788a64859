/** The part of JSON schema (draft 7) that the schema of the prompt file is written in. */
export interface JsonSchema {
  $schema?: string
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  minProperties?: number
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  propertyNames?: JsonSchema
}

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

/** Whether an editor that reads the schema would find the value in order. */
export function matchesSchema(value: unknown, schema: JsonSchema): boolean {
  if (schema.type && schema.type !== typeOf(value)) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (schema.anyOf && !schema.anyOf.some((one) => matchesSchema(value, one))) return false
  if (typeof value === 'string') return matchesText(value, schema)
  if (typeof value === 'number')
    return (
      value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) && value <= (schema.maximum ?? Number.POSITIVE_INFINITY)
    )
  if (Array.isArray(value)) return matchesList(value, schema)
  return value && typeof value === 'object' ? matchesObject(value, schema) : true
}

function matchesText(
  text: string,
  { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY, format }: JsonSchema,
) {
  const isDay = format !== 'date' || /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
  const isLong = [...text].length >= minLength && [...text].length <= maxLength
  return isDay && isLong && (!pattern || new RegExp(pattern, 'u').test(text)) // patterns are Unicode ones, without flags
}

function matchesList(list: unknown[], { items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: JsonSchema) {
  return list.length >= minItems && list.length <= maxItems && list.every((item) => matchesSchema(item, items))
}

function matchesObject(value: object, schema: JsonSchema): boolean {
  const { properties = {}, required = [], additionalProperties = true, minProperties = 0, propertyNames = {} } = schema
  if (!Object.keys(value).every((key) => matchesSchema(key, propertyNames))) return false
  if (required.some((key) => !Object.hasOwn(value, key)) || Object.keys(value).length < minProperties) return false
  return Object.entries(value).every(([key, own]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
    return typeof known === 'object' ? matchesSchema(own, known) : known
  })
}
