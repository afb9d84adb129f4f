import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { RECOGNITION_DATA, shippedPackages } from './shipped-packages.mjs';

/** Licences that allow shipping under MIT with their texts. Another one is a decision, not an entry here. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];

/** Inside of the packages, without a package of their own. */
const INSIDE = [
  { name: 'Tesseract OCR', where: 'tesseract.js-core', licence: 'Apache-2.0', home: 'github.com/tesseract-ocr/tesseract' },
  { name: 'Leptonica', where: 'tesseract.js-core', licence: 'BSD-2-Clause', home: 'github.com/DanBloomberg/leptonica' },
  { name: 'Recognition data (tessdata_best, as integers)', where: `${RECOGNITION_DATA}*, and the system's own file for Russian`, licence: 'Apache-2.0', home: 'github.com/tesseract-ocr/tessdata_best' },
  { name: 'Recognition data for English (tessdata_fast 4.1.0)', where: 'renderer/ocr/models', licence: 'Apache-2.0', home: 'github.com/tesseract-ocr/tessdata_fast' },
  { name: 'PP-OCRv6 small (cut to Latin script, weights as integers)', where: 'renderer/ocr/models', licence: 'Apache-2.0', home: 'github.com/PaddlePaddle/PaddleOCR' },
  { name: 'Inter', where: '@fontsource-variable/inter', licence: 'OFL-1.1', home: 'github.com/rsms/inter' },
  { name: 'Chromium, Node.js and what they hold', where: 'electron', licence: 'their own: LICENSES.chromium.html beside the program', home: 'electronjs.org' },
];

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(?:un)?licen[cs]e(?:[.-].*)?$|^copyright$/iu.test(name));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/gu, '\n').trim();
}

/** The shipped packages with their licences; `isKnown` says that the licence is one that we may ship. */
export function listThirdParty() {
  return shippedPackages().map(({ name, place }) => {
    const folder = path.join(PROJECT_ROOT, place);
    const { version, license, homepage = '' } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    // These packages name the licence of their packaging (MIT); the data has Tesseract's.
    const licence = name.startsWith(RECOGNITION_DATA) ? 'Apache-2.0' : typeof license === 'string' ? license : '';
    return { name, version, licence, homepage, text: licenceText(folder), isKnown: ALLOWED.includes(licence) };
  });
}

/** THIRD-PARTY-LICENSES.md. */
export function toThirdPartyText(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const inside = INSIDE.map(({ name, where, licence, home }) => `| ${name} | ${where} | ${licence} | ${home} |`);
  const texts = packages.map(({ name, version, licence, homepage, text }) => {
    const body = text === '' ? 'The package brings no text of its licence.' : `\`\`\`text\n${text.replace(/`{3}/gu, "'''")}\n\`\`\``;
    return `## ${name} ${version}\n\n${licence}${homepage === '' ? '' : `. ${homepage}`}\n\n${body}\n`;
  });
  return `# Third-party licences

What is or can be inside the shipped app and is not ours: what the sources import, the files of the recognition engine, and what these depend on.
Written by \`node scripts/list-licences.mjs\`; a test compares it with what is installed.

| package | version | licence |
|---|---|---|
${rows.join('\n')}

Inside of these, without a package of their own:

| what | in | licence | from |
|---|---|---|---|
${inside.join('\n')}

${texts.join('\n')}`;
}
