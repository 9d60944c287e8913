import BetterSqlite3 from 'better-sqlite3';
import { insertInto, type Row } from '../bare.ts';

/** The rows that `submitDap` wrote, by prepared statements, one transaction a file: `node bare.ts <database> <sent>`. They are read beforehand, outside the time that is counted. */
const [, , file, sent] = process.argv;
const source = new BetterSqlite3(sent, { readonly: true });
const db = new BetterSqlite3(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');

const journal = insertInto(db, 'journal');
const message = insertInto(db, 'message');
const idempotency = insertInto(db, 'idempotency');
const CHANGED = ['establishment_name', 'company_headcount', 'warnings', 'first_submitted_at', 'submitted_at', 'submitted_by_name', 'tacit_due_at', 'tacit_regime', 'tacit_source', 'queue_at', 'status', 'version'];
const submit = db.prepare(`UPDATE dap SET ${CHANGED.map((name) => `${name} = ?`).join(', ')} WHERE id = ? AND version = ?`);

const all = (sql: string): Row[] => source.prepare(sql).all() as Row[];
const daps = all("SELECT * FROM dap WHERE status = 'SUBMITTED' ORDER BY reference");
const by = (rows: Row[], column: string) => new Map(rows.map((row) => [row[column], row]));
const entries = by(all("SELECT * FROM journal WHERE act = 'dap.submit'"), 'subject_id');
const keys = by(all('SELECT * FROM idempotency'), 'object_id');
const letters = by(all("SELECT * FROM message WHERE kind = 'dap.submit'"), 'link');
const rows = daps.map((dap) => ({
  dap: [...CHANGED.map((name) => dap[name]), dap['id'], (dap['version'] as number) - 1],
  entry: journal.values(entries.get(dap['id']) as Row),
  key: idempotency.values(keys.get(dap['id']) as Row),
  letter: message.values(letters.get(`/dap/${String(dap['reference'])}`) as Row),
}));
const started = performance.now();
for (const row of rows) {
  db.exec('BEGIN IMMEDIATE');
  submit.run(row.dap);
  journal.statement.run(row.entry);
  message.statement.run(row.letter);
  idempotency.statement.run(row.key);
  db.exec('COMMIT');
}
process.send?.({ done: rows.length, ms: performance.now() - started });
process.disconnect?.();
