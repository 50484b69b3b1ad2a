// Prints the demonstration's sign-ins as a table: node accounts.mjs FILE (what `tandem demo --json` printed).
import { readFileSync } from 'node:fs';

const { accounts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const columns = ['organisation', 'party', 'role', 'email', 'password'];
const rows = [columns, ...accounts.map((account) => columns.map((name) => String(account[name] ?? '')))];
const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) {
  console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd());
}
