// Russian is not in the npm registry in the form that tesseract.js-data has for other languages. Debian's package
// tesseract-ocr-rus has the file, unchanged since 2019; it is built into the app where it is found.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const FILES = ['/usr/share/tesseract-ocr/5/tessdata/rus.traineddata', '/usr/share/tesseract-ocr/4.00/tessdata/rus.traineddata', '/usr/share/tessdata/rus.traineddata'];

const SHA256 = 'e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225';

const isPinned = (file) => createHash('sha256').update(readFileSync(file)).digest('hex') === SHA256;

/** The pinned file and its hash, or null where this machine has none. */
export function findRussianData() {
  const file = FILES.find((candidate) => existsSync(candidate) && isPinned(candidate));
  return file === undefined ? null : { file, sha256: SHA256 };
}
