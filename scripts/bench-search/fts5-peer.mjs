import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('fts5_peer.py', import.meta.url));

const CHECK = 'import sqlite3; sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize=\'trigram\')")';

/** True when this computer's Python has an SQLite with FTS5 and its trigrams (3.34 and newer). */
export const hasFts5 = () => spawnSync('python3', ['-c', CHECK], { stdio: 'ignore' }).status === 0;

/** Native SQLite FTS5 in a process of its own; its times are taken over there. */
export async function openFts5Peer() {
  const child = spawn('python3', [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const request = async (kind, value) => {
    child.stdin.write(`${JSON.stringify({ kind, value })}\n`);
    const { value: line, done } = await lines.next();
    if (done) throw new Error('The SQLite peer ended early.');
    return JSON.parse(line);
  };
  return {
    version: (await request('version', null)).version,
    build: (notes) => request('build', notes),
    add: (note) => request('add', note),
    ask: (query) => request('ask', query),
    close: () => child.stdin.end(),
  };
}
