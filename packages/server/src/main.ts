// better-sqlite3 ends the process without a word on an older Node: say so before anything imports it.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(`APART demande Node 24\u00a0; celui-ci est ${process.version}. Lancez «\u00a0npm start\u00a0», qui l’apporte.\n`);
  process.exit(1);
}
const { start } = await import('./start.ts');
await start(process.argv.slice(2));

export {};
