import type * as v from 'valibot'
import { recordSchemas } from '../../src/records/schema.js'
import { entries, places, sent } from './dataMap.js'

/** What is known of a field by the schema: the kinds of records it is in, and what it may be. */
export interface Field {
  kinds: string[]
  values: string
}

type Schema = v.GenericSchema & {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  options?: Array<Schema | string>
  literal?: unknown
  pipe?: Array<{ kind: string; type: string; requirement?: unknown }>
}

/** Every field a record may have, by path, in the order of the schema. */
export function fieldsInSchema(): Map<string, Field> {
  const found = new Map<string, Field>()
  for (const [kind, schema] of Object.entries(recordSchemas)) {
    for (const [path, values] of walk('', schema as Schema)) {
      const { kinds, values: before } = found.get(path) ?? { kinds: [], values: '' }
      const all = new Set([...before.split(' or ').filter(Boolean), values])
      found.set(path, { kinds: [...new Set([...kinds, kind])], values: [...all].join(' or ') })
    }
  }
  return found
}

/** Paths below a schema, each with what may stand there. */
function walk(path: string, schema: Schema): Array<[path: string, values: string]> {
  const own: Array<[string, string]> = path ? [[path, valuesOf(schema)]] : []
  const inner = inside(schema)
  if (inner.type === 'array')
    return [...own, ...walk(`${path}[]`, inner.item as Schema).filter(([to]) => !to.endsWith('[]'))]
  if (inner.type === 'union')
    return [...own, ...(inner.options as Schema[]).flatMap((one) => walk(path, one).slice(path ? 1 : 0))]
  const below = Object.entries(inner.entries ?? {})
  return [...own, ...below.flatMap(([key, one]) => walk(path ? `${path}.${key}` : key, one))]
}

const inside = (schema: Schema): Schema => (schema.wrapped ? inside(schema.wrapped) : schema)

const isNullable = (schema: Schema): boolean =>
  schema.type === 'nullable' || (!!schema.wrapped && isNullable(schema.wrapped))

/** What may stand in a field, in few words. */
function valuesOf(schema: Schema): string {
  const inner = inside(schema)
  const list = inner.type === 'array' && inner.item ? `, each ${valuesOf(inner.item)}` : ''
  const { type, literal, options, pipe = [] } = inner
  const most = pipe.find((one) => one.type === 'max_length')?.requirement
  const form = pipe.map((one) => one.type).find((one) => Object.hasOwn(forms, one))
  const words = {
    literal: `\`${JSON.stringify(literal)?.replaceAll('"', '')}\``,
    picklist: options?.map((one) => `\`${one}\``).join(', '),
    string: form ? forms[form] : 'text',
    strict_object: 'object',
    union: 'object',
    array: 'list',
  }[type]
  const limit = most === undefined || form ? '' : `, ${most} at most`
  return `${words ?? type}${limit}${/object/.test(list) ? '' : list}${isNullable(schema) ? ', `null`' : ''}`
}

const forms: Record<string, string> = {
  uuid: 'UUID',
  iso_timestamp: 'time',
  iso_date: 'day',
  regex: 'id',
  safe_integer: 'count',
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

/** The tables of the data map. */
export function toTables(): Record<'sent' | 'places' | 'kept', string> {
  const sentRows = [...fieldsInSchema()].map(([path, { kinds, values }]) => {
    const [why = '', without = ''] = sent[path] ?? []
    return row([`\`${path}\``, kinds.length === 4 ? 'all' : kinds.join(', '), values, why, without])
  })
  const keptRows = Object.entries(entries).map(([key, { consent, fields, why, until, off }]) => {
    const named = Object.entries(fields).map(([field, meaning]) => `\`${field}\`${meaning && ` ${meaning}`}`)
    return row([`\`${key}\``, named.join('; ').replaceAll(':; ', ': '), why, until, consent ? 'yes' : 'no', off])
  })
  const table = (head: string[], rows: string[]) => [row(head), `|${'---|'.repeat(head.length)}`, ...rows].join('\n')
  return {
    sent: table(['sent', 'in', 'what it may be', 'why', 'without it'], sentRows),
    places: table(['place', 'what is there', 'without it'], places.map(row)),
    kept: table(['key', 'what lies there', 'why', 'until', 'needs consent', 'without it'], keptRows),
  }
}

/** Writes the data map between the marks of the README. */
export function withDataMap(readme: string): string {
  return Object.entries(toTables()).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- data ${name} -->\n)[\\s\\S]*?(<!-- /data -->)`),
        (_, begin: string, end: string) => `${begin}${table}\n${end}`,
      ),
    readme,
  )
}
