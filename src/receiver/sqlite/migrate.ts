import type Libsql from 'libsql'
import { transact } from './transact.js'

// Never edit an entry that was released: files in the world have run it. Add the next one.
const migrations = [
  `
  create table records (
    seq integer primary key,
    id text not null unique,
    v integer not null,
    kind text not null,
    prompt text not null,
    wording text not null,
    touchpoint text not null,
    stage text,
    corner text,
    area text,
    people text,
    ending text not null,
    shown_at text not null,
    answered_at text not null,
    seconds real not null,
    visit text,
    step integer,
    page text not null,
    device text not null,
    input text not null,
    online integer not null,
    language text not null,
    share real not null,
    sdk text not null,
    synthetic integer not null,
    received_at text not null,
    body text not null
  );
  create index records_by_touchpoint on records (touchpoint, shown_at);
  create index records_by_arrival on records (received_at);
  create index records_by_visit on records (visit);

  create table answers (
    record_id text not null references records (id) on delete cascade,
    position integer not null,
    question text not null,
    scale text not null,
    text text not null,
    about text,
    value integer,
    band text,
    comment text,
    primary key (record_id, position)
  ) without rowid;

  create table choices (
    record_id text not null,
    position integer not null,
    choice text not null,
    primary key (record_id, position, choice),
    foreign key (record_id, position) references answers (record_id, position) on delete cascade
  ) without rowid;
  `,
  'alter table records add column corrected_at text;',
  `
  create table outcomes (
    seq integer primary key,
    id text not null unique,
    name text not null,
    value real,
    at text not null,
    visit text,
    sdk text not null,
    synthetic integer not null,
    received_at text not null,
    body text not null
  );
  create index outcomes_by_arrival on outcomes (received_at);
  create index outcomes_by_visit on outcomes (visit);

  create table felt (
    outcome_id text not null references outcomes (id) on delete cascade,
    position integer not null,
    touchpoint text not null,
    band text not null,
    days integer not null,
    primary key (outcome_id, position)
  ) without rowid;

  create table tallies (
    seq integer primary key,
    id text not null unique,
    prompt text not null,
    touchpoint text not null,
    day text not null,
    eligible integer not null,
    asked integer not null,
    touched integer not null,
    rated integer not null,
    commented integer not null,
    dismissed integer not null,
    ignored integer not null,
    device text not null,
    input text not null,
    share real not null,
    sdk text not null,
    synthetic integer not null,
    received_at text not null,
    body text not null
  );
  create index tallies_by_arrival on tallies (received_at);

  create table erasures (
    seq integer primary key,
    record_id text not null unique,
    erased_at text not null
  );

  create table settings (
    name text primary key,
    value text not null
  ) without rowid;
  `,
  'alter table answers add column reply_to text; alter table answers add column may_quote integer not null default 0;',
]

/**
 * Brings a file to the present layout; `user_version` counts the steps it has taken.
 *
 * @throws Error when a newer moodpoint has written the file.
 */
export function migrate(database: Libsql.Database): void {
  // The version is read under the write lock: two processes may open a new file at once.
  transact(database, () => {
    const version = readVersion(database)
    if (version > migrations.length) {
      throw new Error(`its layout is ${version}, this moodpoint knows ${migrations.length}: update moodpoint`)
    }
    for (const script of migrations.slice(version)) database.exec(script)
    database.pragma(`user_version = ${migrations.length}`)
  })
}

function readVersion(database: Libsql.Database): number {
  const rows = database.pragma('user_version') as { user_version: number }[] // by definition of the pragma
  return rows[0]?.user_version ?? 0
}
