// npm run bench:ocr:render -- DIR [--kinds pages|languages|boards|documents] [--count N] [--seed N] [--only TEMPLATE] [--posts FILE]
// Renders pages of our own as pictures with their exact text beside them, for `npm run bench:ocr -- DIR`.
// `languages` are pages in German, French, Spanish and Russian (`--only deu`), to be read with `bench:ocr -- DIR --lang deu`.
// `boards` and `documents` are job posts in looks of their own; with --posts they show other posts, a JSON list of { title, company, place, blocks }.
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createChance } from './bench-ocr/render/chance.mjs';
import { JOB_BOARDS } from './bench-ocr/render/job-boards.mjs';
import { JOB_DOCUMENTS } from './bench-ocr/render/job-documents.mjs';
import { LANGUAGE_PAGES } from './bench-ocr/render/language-pages.mjs';
import { drawLook, lookSheet } from './bench-ocr/render/looks.mjs';
import { drawStyle, styleSheet } from './bench-ocr/render/page-style.mjs';
import { writePost } from './bench-ocr/render/posts.mjs';
import { TEMPLATES } from './bench-ocr/render/templates.mjs';
import { findBrowser, sandboxFlags } from './launch/find-browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kinds: { type: 'string', default: 'pages' }, count: { type: 'string', default: '39' }, seed: { type: 'string', default: '1' }, only: { type: 'string' }, posts: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run bench:ocr:render -- DIR [--kinds pages|languages|boards|documents] [--count N] [--seed N] [--only TEMPLATE] [--posts FILE]');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });

const interFile = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
const inter = `@font-face { font-family: 'Inter Variable'; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(interFile).toString('base64')}); }`;

const posts = values.posts === undefined ? null : JSON.parse(readFileSync(values.posts, 'utf8'));
const KINDS = {
  pages: { templates: TEMPLATES, draw: drawTemplate },
  languages: { templates: LANGUAGE_PAGES, draw: drawTemplate },
  boards: { templates: JOB_BOARDS, draw: drawBoard },
  documents: { templates: JOB_DOCUMENTS, draw: drawBoard },
};
const { templates, draw } = KINDS[values.kinds];
const names = values.only === undefined ? Object.keys(templates) : [values.only];
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: sandboxFlags() });
try {
  for (let index = 0; index < Number(values.count); index += 1) {
    const template = names[index % names.length];
    await render({ name: `${String(index).padStart(3, '0')}-${template}`, ...draw(template, createChance(Number(values.seed) * 1000 + index)) });
  }
} finally {
  await browser.close();
}
console.log(`${values.count} pictures in ${folder}`);

function drawTemplate(template, chance) {
  const style = drawStyle(chance);
  const { html, ...truth } = templates[template](chance, style);
  return { html, sheet: `${inter}${styleSheet(style)}`, picture: { ...style, type: style.picture, quality: 82 }, look: { ...style, theme: style.theme.name }, ...truth };
}

function drawBoard(template, chance) {
  const drawn = drawLook(chance);
  const post = posts === null ? writePost(chance) : { place: 'Leeds, United Kingdom', ...chance.pick(posts) };
  const { html, scale = drawn.scale, look = drawn, ...truth } = templates[template](chance, post, drawn);
  return { html, sheet: lookSheet({ ...drawn, ...look, theme: { ...drawn.theme, ...look.theme } }), picture: { scale, widthPx: 300, type: look.picture, quality: look.quality }, look: { ...look, theme: look.theme.name }, ...truth };
}

async function render({ name, sheet, html, picture: { scale, widthPx, type, quality }, look, blocks, aside = [], text }) {
  const page = await browser.newPage({ deviceScaleFactor: scale, viewport: { width: widthPx, height: 200 } });
  await page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><style>${sheet}</style><body>${html}</body></html>`);
  await page.evaluate(() => document.fonts.ready);
  // Two columns are wider than the page they stand on.
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width, height: 200 });
  await page.screenshot({ path: path.join(folder, `${name}.${type === 'png' ? 'png' : 'jpg'}`), fullPage: true, type, ...(type === 'jpeg' ? { quality } : {}) });
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ name, look, blocks, aside, text }, null, 1)}\n`);
  await page.close();
}
