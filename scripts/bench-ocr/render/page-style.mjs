const SANS = ['DejaVu Sans', 'Liberation Sans', 'Lato', 'Open Sans', 'Roboto', 'Noto Sans', 'Inter Variable'];
const SERIF = ['DejaVu Serif', 'Liberation Serif', 'Noto Serif'];
const MONO = ['DejaVu Sans Mono', 'Liberation Mono', 'Fira Code'];

const THEMES = [
  { name: 'light', page: '#ffffff', ink: '#1f2328', faint: '#666e78', card: '#ffffff', rule: '#d5dae0', accent: '#0a66c2' },
  { name: 'paper', page: '#fbf6ea', ink: '#3a2f22', faint: '#7d6f5c', card: '#fffaf0', rule: '#dccfb5', accent: '#8a4b14' },
  { name: 'grey', page: '#eef1f4', ink: '#20262d', faint: '#5f6973', card: '#ffffff', rule: '#d0d7de', accent: '#1a5fb4' },
  { name: 'dark', page: '#0d1117', ink: '#d7dde4', faint: '#8b949e', card: '#161b22', rule: '#30363d', accent: '#58a6ff' },
  { name: 'slate', page: '#1e2330', ink: '#e4e7ee', faint: '#9aa3b5', card: '#2a3042', rule: '#414962', accent: '#8ab4f8' },
];

const GLYPHS = ['•', '–', '▪', '✓', '➔', '·', '-', '🔹', '✅', '*', '►'];

/** Looks of pages as they differ between sites, apps and screens. Fonts that are not installed fall back to others. */
export function drawStyle(chance) {
  const theme = chance.pick(THEMES);
  const family = chance.isLucky(0.75) ? `'${chance.pick(SANS)}', sans-serif` : `'${chance.pick(SERIF)}', serif`;
  const bullet = chance.isLucky(0.5)
    ? { kind: 'css', type: chance.pick(['disc', 'disc', 'square', 'circle']) }
    : { kind: 'glyph', glyph: chance.pick(GLYPHS), isHanging: chance.isLucky(0.5) };
  return {
    theme,
    bullet,
    family,
    mono: `'${chance.pick(MONO)}', monospace`,
    fontPx: chance.between(14, 19),
    lineHeight: chance.pick([1.3, 1.4, 1.5, 1.6, 1.75]),
    widthPx: chance.pick([440, 560, 680, 800, 960]),
    scale: chance.pick([1, 1, 1.25, 1.5, 2]),
    headings: chance.pick(['large', 'bold', 'bold-colon', 'accent']),
    picture: chance.isLucky(0.7) ? 'png' : 'jpeg',
  };
}

export function styleSheet({ theme, family, mono, fontPx, lineHeight, widthPx, headings }) {
  const size = headings === 'large' ? 1.3 : 1;
  return `
    * { box-sizing: border-box; }
    body { margin: 0; width: ${widthPx}px; padding: 28px 32px; background: ${theme.page}; color: ${theme.ink}; font: ${fontPx}px/${lineHeight} ${family}; }
    h1 { font-size: 1.6em; margin: 0 0 .3em; line-height: 1.25; }
    h2 { font-size: ${size}em; margin: 1.1em 0 .4em; color: ${headings === 'accent' ? theme.accent : 'inherit'}; }
    p { margin: 0 0 .8em; }
    ul, ol { margin: 0 0 .8em; padding-left: 1.7em; }
    li ul { margin: 0; }
    .item { margin-bottom: .15em; }
    .faint { color: ${theme.faint}; }
    .card { background: ${theme.card}; border: 1px solid ${theme.rule}; border-radius: 10px; padding: 20px 24px; }
    .columns { display: grid; gap: 36px; }
    table { border-collapse: collapse; margin: 0 0 .8em; }
    th, td { text-align: left; padding: .35em 1.4em .35em .2em; border-bottom: 1px solid ${theme.rule}; vertical-align: top; }
    pre { margin: 0; font: ${fontPx - 1}px/1.45 ${mono}; white-space: pre; }`;
}
