import { readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';

const isDatabaseLog = (file) => file.includes('.indexeddb.leveldb') && file.endsWith('.log');

/** What a crash may leave: the newest log of IndexedDB without its last bytes. Chromium then takes the whole database for corrupt. */
export function cutDatabaseLog(profile, bytes) {
  const logs = readdirSync(profile, { recursive: true }).filter(isDatabaseLog).map((file) => path.join(profile, file));
  const [newest] = logs.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest === undefined) throw new Error('There is no database in this profile');
  truncateSync(newest, Math.max(0, statSync(newest).size - bytes));
}
