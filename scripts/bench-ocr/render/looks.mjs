const FONTS = [
  "'Liberation Sans'", 'Roboto', "'Open Sans'", 'Lato', "'Noto Sans'", 'Inter', "'DejaVu Sans'", 'Cantarell', 'Karla', 'Carlito', "'Nimbus Sans'", "'Clear Sans'", 'Quicksand', "'PT Sans'",
  "'Liberation Serif'", "'Noto Serif'", "'Gentium Book Basic'", 'Caladea', "'C059'", "'Roboto Slab'",
];

const THEMES = [
  { name: 'white', page: '#fff', card: '#fff', ink: '#222', faint: '#6b7280', rule: '#e5e7eb', accent: '#0b65c2', button: '#0b65c2' },
  { name: 'warm', page: '#f4efe6', card: '#fffdf8', ink: '#3b3028', faint: '#8a7a6b', rule: '#e2d6c6', accent: '#b4541a', button: '#b4541a' },
  { name: 'mint', page: '#e6f4ef', card: '#ffffff', ink: '#14342b', faint: '#55776c', rule: '#c8e2d8', accent: '#00795c', button: '#00795c' },
  { name: 'violet card', page: '#f5f3ff', card: '#ede9fe', ink: '#2e1065', faint: '#6d5bb0', rule: '#d6ccf7', accent: '#6d28d9', button: '#6d28d9' },
  { name: 'black', page: '#000', card: '#121212', ink: '#e6e6e6', faint: '#9a9a9a', rule: '#2c2c2c', accent: '#7cc4ff', button: '#1d9bf0' },
  { name: 'navy', page: '#0f172a', card: '#1e293b', ink: '#e2e8f0', faint: '#94a3b8', rule: '#334155', accent: '#38bdf8', button: '#0ea5e9' },
  { name: 'coffee', page: '#2b2220', card: '#3a2f2b', ink: '#f0e6dd', faint: '#b8a394', rule: '#54453e', accent: '#ffb86b', button: '#c2703d' },
];

/** How the items of a list begin. `sign` is written before the text, `shape` drawn beside it. */
const BULLETS = [
  { kind: 'list', type: 'disc' }, { kind: 'list', type: 'disc' }, { kind: 'list', type: 'disc' }, { kind: 'list', type: 'circle' }, { kind: 'list', type: 'square' },
  ...['•', '◦', '▪', '–', '✓', '➤', '◆', '●', '■', '▸', '→', '—', '*', '-', '○', '✔', '»', '›', '◇', '✦', '⁃', '‣'].map((sign) => ({ kind: 'sign', sign })),
  ...['✅', '🔹', '👉', '🚀', '⭐', '🟢', '💡', '🔸', '☑️', '🎯'].map((sign) => ({ kind: 'sign', sign })),
  ...['ring', 'tick', 'dot', 'bar', 'diamond'].map((shape) => ({ kind: 'shape', shape })),
];

const HEADINGS = ['large', 'bold', 'bold', 'accent', 'capitals', 'ruled', 'plain-colon', 'bold-colon', 'emoji', 'italic-bold'];

/** Looks as they differ between sites; drawn without any relation to `page-style.mjs`, so that rules fitted to one can be tried on the other. */
export function drawLook(chance) {
  return {
    theme: chance.pick(THEMES),
    bullet: chance.pick(BULLETS),
    font: chance.pick(FONTS),
    heading: chance.pick(HEADINGS),
    sizePx: chance.pick([13, 14, 14, 15, 16, 16, 17, 18]),
    lineHeight: chance.pick([1.25, 1.35, 1.43, 1.5, 1.6, 1.7, 1.8]),
    itemGapEm: chance.pick([0, 0, 0.15, 0.35, 0.6]),
    blockGapEm: chance.pick([0.5, 0.8, 1, 1.2]),
    headingGapEm: chance.pick([0.9, 1.2, 1.8]),
    belowHeadingEm: chance.pick([0, 0.2, 0.5, 0.8]),
    indentEm: chance.pick([1.1, 1.4, 1.8, 2.5]),
    isHanging: chance.isLucky(0.8),
    isJustified: chance.isLucky(0.08),
    hasBoldLeads: chance.isLucky(0.2),
    scale: chance.pick([1, 1, 1, 1.25, 1.5, 2, 2]),
    picture: chance.pick(['png', 'png', 'jpeg']),
    quality: chance.pick([70, 80, 90]),
  };
}

export function lookSheet(look) {
  const { theme } = look;
  const heading = {
    large: 'font-size:1.3em;font-weight:700',
    bold: 'font-size:1em;font-weight:700',
    accent: `font-size:1.1em;font-weight:600;color:${theme.accent}`,
    capitals: 'font-size:.9em;font-weight:700;letter-spacing:.08em;text-transform:uppercase',
    ruled: `font-size:1.15em;font-weight:600;border-bottom:1px solid ${theme.rule};padding-bottom:.25em`,
    'plain-colon': 'font-size:1em;font-weight:400',
    'bold-colon': 'font-size:1em;font-weight:700',
    emoji: 'font-size:1.1em;font-weight:700',
    'italic-bold': 'font-size:1em;font-weight:700;font-style:italic',
  }[look.heading];
  return `
    * { box-sizing: border-box; }
    body { margin: 0; background: ${theme.page}; color: ${theme.ink}; font: ${look.sizePx}px/${look.lineHeight} ${look.font}, sans-serif; }
    h1 { font-size: 1.75em; line-height: 1.2; margin: 0 0 .3em; }
    h3 { ${heading}; line-height: 1.3; margin: ${look.headingGapEm}em 0 ${look.belowHeadingEm}em; }
    p { margin: 0 0 ${look.blockGapEm}em; ${look.isJustified ? 'text-align: justify;' : ''} }
    ul { margin: 0 0 ${look.blockGapEm}em; padding-left: ${look.indentEm + 0.6}em; }
    ul ul { margin: ${look.itemGapEm}em 0 0; }
    li, .item { margin: 0 0 ${look.itemGapEm}em; }
    li:last-child, .item:last-child { margin-bottom: 0; }
    .list { margin: 0 0 ${look.blockGapEm}em; }
    .faint { color: ${theme.faint}; }
    .card { background: ${theme.card}; border: 1px solid ${theme.rule}; border-radius: 12px; padding: 22px 26px; }
    .button { display: inline-block; background: ${theme.button}; color: #fff; border-radius: 6px; padding: .5em 1.3em; font-weight: 600; }
    .chip { display: inline-block; border: 1px solid ${theme.rule}; border-radius: 99px; padding: .1em .8em; margin: 0 .4em .4em 0; font-size: .85em; }
    .logo { width: 48px; height: 48px; border-radius: 8px; background: ${theme.accent}; }`;
}
