import BetterSqlite3 from 'better-sqlite3';
import { insertInto, type Row } from '../bare.ts';

/**
 * The rows that our sweep wrote, by prepared statements of better-sqlite3 and nothing else: `node bare.ts <database> <swept> <files of a group>`.
 * They are read from a swept database, group by group, outside the time that is counted: nothing is looked for, computed or
 * composed here.
 */
const [, , file, swept, group] = process.argv;
const GROUP = Number(group);
const source = new BetterSqlite3(swept, { readonly: true });
const db = new BetterSqlite3(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');

const da = insertInto(db, 'da');
const journal = insertInto(db, 'journal');
const message = insertInto(db, 'message');
const accept = db.prepare('UPDATE dap SET status = ?, version = ?, queue_at = ?, decided_at = ?, effective_at = ?, decided_by_name = ? WHERE id = ? AND version = ?');
const replace = db.prepare("UPDATE da SET status = 'REPLACED' WHERE stem = ? AND status = 'IN_FORCE'");

const issued = source.prepare('SELECT rowid AS n, * FROM da WHERE by_silence = 1 AND rowid > ? ORDER BY rowid LIMIT ?');
const written = source.prepare("SELECT * FROM journal WHERE subject_kind = 'dap' AND subject_id = ? AND act = 'dap.acceptBySilence'");
const accepted = source.prepare('SELECT * FROM dap WHERE id = ?');
const posted = source.prepare("SELECT rowid AS n, * FROM message WHERE kind = 'dap.acceptBySilence' AND rowid > ? ORDER BY rowid LIMIT ?");

let files = 0;
let ms = 0;
let last = { da: 0, message: 0 };
for (;;) {
  const das = issued.all(last.da, GROUP) as Row[];
  if (das.length === 0) break;
  const daps = das.map((row) => accepted.get(row['dap_id']) as Row);
  const entries = das.map((row) => journal.values(written.get(row['dap_id']) as Row));
  const mails = posted.all(last.message, GROUP) as Row[];
  last = { da: das.at(-1)?.['n'] as number, message: mails.at(-1)?.['n'] as number };
  const stems = daps.filter((dap) => (dap['avenant_number'] as number) > 0).map((dap) => dap['stem']);
  const updates = daps.map((dap) => [dap['status'], dap['version'], dap['queue_at'], dap['decided_at'], dap['effective_at'], dap['decided_by_name'], dap['id'], (dap['version'] as number) - 1]);
  const decisions = das.map(da.values);
  const letters = mails.map(message.values);
  const started = performance.now();
  db.exec('BEGIN IMMEDIATE');
  for (const values of updates) accept.run(values);
  for (const stem of stems) replace.run(stem);
  for (const values of decisions) da.statement.run(values);
  for (const values of entries) journal.statement.run(values);
  for (const values of letters) message.statement.run(values);
  db.exec('COMMIT');
  ms += performance.now() - started;
  files += das.length;
}
process.send?.({ done: files, ms });
process.disconnect?.();
