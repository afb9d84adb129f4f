import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What was read from each picture in an earlier run, by its name; empty without a file. */
export function readKeptPages(file) {
  if (file === undefined || !existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))));
}

export function writeKeptPages(file, pages) {
  writeFileSync(file, JSON.stringify(Object.fromEntries(pages)));
}
