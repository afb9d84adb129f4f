import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PICTURE = /\.(png|jpe?g|webp|bmp|gif|avif)$/i;

/** The pictures of a folder with what they should read: `<name>.txt` a transcript, `<name>.json` exact blocks (and what a sidebar says, as `aside`). */
export function listPictures(folder, limit) {
  return readdirSync(folder)
    .filter((name) => PICTURE.test(name))
    .sort()
    .slice(0, limit)
    .map((name) => ({ name, file: path.join(folder, name), reference: readReference(path.join(folder, name.replace(PICTURE, ''))) }));
}

function readReference(stem) {
  if (existsSync(`${stem}.json`)) return { kind: 'blocks', ...JSON.parse(readFileSync(`${stem}.json`, 'utf8')) };
  if (existsSync(`${stem}.txt`)) return { kind: 'transcript', text: readFileSync(`${stem}.txt`, 'utf8') };
  return { kind: 'none' };
}
