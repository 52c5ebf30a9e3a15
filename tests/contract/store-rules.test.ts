import * as fs from 'node:fs';
import * as path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/storage/schema.ts';

/**
 * Each rule of the database but NOT NULL, and what tries to break it in the suite that runs over every store. Where nothing
 * that a store is given can break it, the reason.
 */
const RULES: Readonly<Record<string, { readonly brokenBy: string } | { readonly cannotBreak: string }>> = {
  'events: UNIQUE (id)': { brokenBy: 'an event whose id is taken' },
  'events: UNIQUE (stream, sequence)': { brokenBy: 'an event whose place is taken' },
  'events: CHECK (sequence >= 0)': { brokenBy: 'an event before the first' },
  'shelf: lesson REFERENCES lessons (hash)': { brokenBy: 'a place whose lesson was not kept' },
  'shelf: key REFERENCES keys (hash)': { brokenBy: 'a place whose key was not kept' },
  'shelf: UNIQUE (id)': {
    brokenBy: 'keeps what the teacher asks with a place on the shelf, until the place is filled',
  },
  'shelf: CHECK (is_built_in IN (0, 1))': { cannotBreak: 'a boolean, written as 0 or 1' },
  'shelf: CHECK (is_removed IN (0, 1))': { cannotBreak: 'a boolean, written as 0 or 1' },
  'lessons: UNIQUE (hash)': { brokenBy: 'keeps a lesson and a key once, as they were first' },
  'keys: UNIQUE (hash)': { brokenBy: 'keeps a lesson and a key once, as they were first' },
  'assignments: UNIQUE (lesson)': { brokenBy: 'forgets what was asked when the place is filled' },
  'class_records: UNIQUE (class, kind, id)': { brokenBy: 'a record that is replaced keeps its place' },
  'digests: UNIQUE (stream)': { brokenBy: 'gives the digests of a profile and kind' },
  'state: UNIQUE (name)': { brokenBy: 'keeps who is in use, and that nobody is' },
};

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The rules of the newest schema, as the engine tells of them. */
function rulesOf(): readonly string[] {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(MIGRATIONS.join(';\n'));
    // The engine answers in rows; their columns are in its documentation.
    const ask = (sql: string) => database.prepare(sql).all() as unknown as Rows;
    return ask(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`).flatMap(({ name, sql }) => {
      const table = String(name);
      const unique = ask(`PRAGMA index_list(${table})`)
        .filter((index) => index['unique'] === 1)
        .map((index) => ask(`PRAGMA index_info(${JSON.stringify(index['name'])})`).map((column) => column['name']));
      const foreign = ask(`PRAGMA foreign_key_list(${table})`);
      const checks = String(sql).match(/CHECK \((?:[^()]|\([^()]*\))*\)/g) ?? [];
      return [
        ...unique.map((columns) => `${table}: UNIQUE (${columns.join(', ')})`),
        ...foreign.map(
          (key) => `${table}: ${String(key['from'])} REFERENCES ${String(key['table'])} (${String(key['to'])})`,
        ),
        ...checks.map((check) => `${table}: ${check}`),
      ];
    });
  } finally {
    database.close();
  }
}

describe('the rules of the database', () => {
  it('are all known here: a new one says what tries to break it on every store', () => {
    expect([...rulesOf()].sort()).toEqual(Object.keys(RULES).sort());
  });

  it('are each broken in the suite that runs over every store', () => {
    const suite = fs.readFileSync(path.join(import.meta.dirname, 'store-suite.ts'), 'utf8');
    for (const rule of Object.values(RULES)) if ('brokenBy' in rule) expect(suite).toContain(rule.brokenBy);
  });
});
