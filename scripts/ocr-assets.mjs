// Files of tesseract.js that the app serves from its own origin under `ocr/`, pinned by hash: the engine's
// defaults would fetch them from a CDN, and a worker that runs foreign bytes is a hole in the CSP.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { findRussianData } from './setup/russian-data.mjs';

const require = createRequire(import.meta.url);

/** The path of a file inside an installed package, wherever npm hoisted it. */
const inPackage = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

/** The file's bytes; rejects when they are not the pinned ones. */
export async function readPinned(file, sha256) {
  const bytes = await readFile(file);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${file} has SHA-256 ${found}, pinned is ${sha256}`);
  return bytes;
}

const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

const fromFile = (servedPath, file, sha256) => ({
  servedPath,
  contentType: TYPES[path.extname(servedPath)] ?? 'application/octet-stream',
  read: () => readPinned(file, sha256),
});

const fromPackage = (servedPath, packageName, file, sha256) => fromFile(servedPath, inPackage(packageName, file), sha256);

/** Models that no package carries: `renderer/ocr/models/README.md`. */
const inRepository = (servedPath, sha256) => fromFile(servedPath, fileURLToPath(new URL(`../renderer/ocr/models/${path.basename(servedPath)}`, import.meta.url)), sha256);

/** That package names only these files to the outside, not its `package.json`. */
const onnxRuntime = (name, sha256) => fromFile(`ocr/onnx/${name}`, require.resolve(`onnxruntime-web/${name}`), sha256);

const language = (code, sha256) => fromPackage(`ocr/lang/${code}.traineddata.gz`, `@tesseract.js-data/${code}`, `4.0.0_best_int/${code}.traineddata.gz`, sha256);

function russian() {
  const data = findRussianData();
  if (data === null) return [];
  // Level 4 takes a fifth of a second, level 9 five, for 40 kB of 1.6 MB.
  const read = async () => promisify(gzip)(await readPinned(data.file, data.sha256), { level: 4 });
  return [{ servedPath: 'ocr/lang/rus.traineddata.gz', contentType: 'application/octet-stream', read }];
}

/** English is the fast model: behind our preparing of pixels it reads as well as `best_int` and takes two thirds of the time (decision 18). */
const LANGUAGES = [
  inRepository('ocr/lang/eng.traineddata.gz', '384e37bf0f5ddcc4a1e24802322a837e0b5692e18150e6078ff1d4379b191f98'),
  language('deu', '306c4280d0cbed46fbff727486bd43b92730181bae80f56941a091f363bdf28b'),
  language('fra', 'd611139672b3752c7097e671e4a1d9209dfd37f2aeb081ef6487fba3351e9255'),
  language('spa', '40be52f97b5d4eb7460073dc1f94cd546b27150333c0bf854ed7e7132db6bceb'),
  ...russian(),
];

/** What the page asks to know which languages this build can read. */
const INSTALLED = {
  servedPath: 'ocr/lang/installed.json',
  contentType: 'application/json',
  read: () => Promise.resolve(Buffer.from(JSON.stringify(LANGUAGES.map(({ servedPath }) => path.basename(servedPath, '.traineddata.gz'))))),
};

/** tesseract.js picks the core by what the CPU can do: relaxed SIMD, SIMD, neither. */
export const OCR_ASSETS = [
  fromPackage('ocr/worker.min.js', 'tesseract.js', 'dist/worker.min.js', '576b7df7e3393e137e51849357c9adb53fe7ac1bb69bfa06cf3d61520f182c6d'),
  fromPackage('ocr/core/tesseract-core-relaxedsimd-lstm.wasm.js', 'tesseract.js-core', 'tesseract-core-relaxedsimd-lstm.wasm.js', '861a536cf9ef8e63cb644d57bab39c388f37f7d6b6f60024b741c5f6b39a59b3'),
  fromPackage('ocr/core/tesseract-core-simd-lstm.wasm.js', 'tesseract.js-core', 'tesseract-core-simd-lstm.wasm.js', 'c58b46a4c796c0b8afccf77591d5b875b6896b45d402bbce8caa6f5362447b38'),
  fromPackage('ocr/core/tesseract-core-lstm.wasm.js', 'tesseract.js-core', 'tesseract-core-lstm.wasm.js', 'eef5f8b2f8e20e150680b20adaec4a60babafee3adbe8a94583c81fee46e8680'),
  ...LANGUAGES,
  INSTALLED,
  onnxRuntime('ort-wasm-simd-threaded.mjs', 'e13f7f94fc51b4ca72b12faeb1ee95f4ace6dfbc8939bc718aabdc0a27c4299b'),
  onnxRuntime('ort-wasm-simd-threaded.wasm', '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2'),
  inRepository('ocr/paddle/detector.onnx.gz', '338451ddb33c842845aeacc30ccffe35b25d7309ab118101b9f3b291da0e4aa0'),
  inRepository('ocr/paddle/recogniser.onnx.gz', 'f4bb42cf6a1ee5926be704643f1eb705bb8e69d869f711daf8795454f8932ee1'),
  inRepository('ocr/paddle/alphabet.txt', '1347faa1faa9dbe3750d45cd353ac0b85a488ec9a697100fa319cc74032b5c82'),
];
