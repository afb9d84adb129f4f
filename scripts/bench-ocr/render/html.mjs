const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** Blocks of the truth and the HTML that shows them are made by the same call, so that they cannot drift apart. */
export function createSheet(style) {
  const blocks = [];
  const parts = [];
  const show = (html, ...said) => {
    parts.push(html);
    blocks.push(...said);
  };
  const sheet = {
    blocks,
    /** Shown but not part of the text to be recovered. */
    decorate: (html) => parts.push(html),
    heading: (text, level = 2) => show(`<h${level}>${escapeHtml(text)}</h${level}>`, { kind: 'heading', text }),
    paragraph: (text) => show(`<p>${escapeHtml(text)}</p>`, { kind: 'para', text }),
    list: (items) => show(listHtml(items, style), ...items.flatMap((item) => itemBlocks(item, 0))),
    numbered: (items) => show(numberedHtml(items, style), ...items.map((text, index) => ({ kind: 'numbered', text: `${index + 1}. ${text}` }))),
    table: ({ header, rows }) => show(tableHtml(header, rows), ...[header, ...rows].map((cells) => ({ kind: 'row', text: `| ${cells.join(' | ')} |` }))),
    show,
    html: () => parts.join('\n'),
  };
  return sheet;
}

function itemBlocks(item, level) {
  if (typeof item === 'string') return [{ kind: 'bullet', text: item, level }];
  return [{ kind: 'bullet', text: item.text, level }, ...item.items.flatMap((inner) => itemBlocks(inner, level + 1))];
}

/** Real lists, or what people paste: lines that begin with a sign, with a hanging indent or without one. */
function listHtml(items, style, level = 0) {
  const entries = items.map((item) => (typeof item === 'string' ? { text: item, items: [] } : item));
  if (style.bullet.kind === 'css') {
    const inner = entries.map(({ text, items: nested }) => `<li>${escapeHtml(text)}${nested.length > 0 ? listHtml(nested, style, level + 1) : ''}</li>`);
    return `<ul style="list-style-type:${level === 0 ? style.bullet.type : 'circle'}">${inner.join('')}</ul>`;
  }
  const hanging = style.bullet.isHanging ? 'padding-left:1.5em;text-indent:-1.5em' : '';
  const glyph = style.bullet.isHanging ? `<span style="display:inline-block;width:1.5em;text-indent:0">${style.bullet.glyph}</span>` : `${style.bullet.glyph} `;
  return entries
    .map(({ text, items: nested }) => `<div style="${hanging};margin-left:${level * 1.6}em" class="item">${glyph}${escapeHtml(text)}</div>${nested.length > 0 ? listHtml(nested, style, level + 1) : ''}`)
    .join('');
}

function numberedHtml(items, style) {
  if (style.bullet.kind === 'css') return `<ol>${items.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ol>`;
  return items.map((text, index) => `<div class="item">${index + 1}. ${escapeHtml(text)}</div>`).join('');
}

function tableHtml(header, rows) {
  const line = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${line(header, 'th')}${rows.map((cells) => line(cells, 'td')).join('')}</table>`;
}
