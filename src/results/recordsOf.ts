import { MoodpointError, type SourceRecord } from './index.js'

/**
 * The records of one kind, each once.
 *
 * @throws MoodpointError where simulated and real ones are mixed.
 */
export function recordsOf<Kind extends SourceRecord['kind']>(
  records: Iterable<SourceRecord>,
  kind: Kind,
): Extract<SourceRecord, { kind: Kind }>[] {
  const found = new Map<string, Extract<SourceRecord, { kind: Kind }>>()
  for (const record of records) if (isKind(record, kind) && !found.has(record.id)) found.set(record.id, record)
  const all = [...found.values()]
  if (all.some(({ synthetic }) => synthetic) && all.some(({ synthetic }) => !synthetic))
    throw new MoodpointError('results', `${kind} records: mixed data: real, simulated. Leave one of them out`)
  return all
}

function isKind<Kind extends SourceRecord['kind']>(
  record: SourceRecord,
  kind: Kind,
): record is Extract<SourceRecord, { kind: Kind }> {
  return record.kind === kind
}
