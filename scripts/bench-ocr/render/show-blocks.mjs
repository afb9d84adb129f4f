import { escapeHtml } from './html.mjs';

const HEADING_EMOJI = ['🚀', '💼', '🎯', '✨', '🧠'];

/** Blocks of a post as HTML in a look, and as the text that should be recovered. */
export function showBlocks(chance, blocks, look) {
  const said = [];
  const parts = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block.kind === 'bullet') {
      let end = at;
      while (blocks[end]?.kind === 'bullet') end += 1;
      parts.push(showList(blocks.slice(at, end), look));
      said.push(...blocks.slice(at, end));
      at = end;
      continue;
    }
    if (block.kind === 'heading') parts.push(showHeading(chance, block, look, said));
    else {
      parts.push(`<p>${escapeHtml(block.text)}</p>`);
      said.push({ kind: 'para', text: block.text });
    }
    at += 1;
  }
  return { html: parts.join('\n'), blocks: said };
}

function showHeading(chance, { text }, { heading }, said) {
  const bare = text.replace(/:$/, '');
  const shown = heading.endsWith('colon') ? `${bare}:` : bare;
  said.push({ kind: 'heading', text: heading === 'capitals' ? shown.toUpperCase() : shown });
  return `<h3>${heading === 'emoji' ? `${chance.pick(HEADING_EMOJI)} ` : ''}${escapeHtml(shown)}</h3>`;
}

/** `Own the roadmap: …` often begins in bold. */
function leadHtml(text, { hasBoldLeads }) {
  const lead = hasBoldLeads ? /^(?:[^:]{4,40}:|\S+ \S+)/.exec(text)?.[0] : undefined;
  return lead === undefined ? escapeHtml(text) : `<b>${escapeHtml(lead)}</b>${escapeHtml(text.slice(lead.length))}`;
}

function showList(items, look) {
  const { bullet } = look;
  if (bullet.kind === 'list') return realList(items, look);
  return `<div class="list">${items.map((item) => (bullet.kind === 'sign' ? signItem(item, look) : shapeItem(item, look))).join('')}</div>`;
}

function realList(items, look) {
  let html = '';
  items.forEach((item, index) => {
    const before = items[index - 1]?.level ?? -1;
    html += item.level > before ? `<ul style="list-style-type:${item.level > 0 ? 'circle' : look.bullet.type}">` : item.level < before ? '</li></ul></li>' : '</li>';
    html += `<li>${leadHtml(item.text, look)}`;
  });
  return `${html}</li></ul>${(items.at(-1)?.level ?? 0) > 0 ? '</li></ul>' : ''}`;
}

function signItem({ text, level }, look) {
  const left = level * (look.indentEm + 0.8);
  if (!look.isHanging) return `<div class="item" style="margin-left:${left}em">${look.bullet.sign} ${leadHtml(text, look)}</div>`;
  return `<div class="item" style="margin-left:${left}em;display:grid;grid-template-columns:${/\p{Extended_Pictographic}/u.test(look.bullet.sign) ? Math.max(1.7, look.indentEm) : look.indentEm}em 1fr"><span>${look.bullet.sign}</span><span>${leadHtml(text, look)}</span></div>`;
}

const SHAPES = {
  ring: (colour) => `<circle cx="8" cy="8" r="4.2" fill="none" stroke="${colour}" stroke-width="1.6"/>`,
  tick: (colour) => `<circle cx="8" cy="8" r="7.5" fill="${colour}"/><path d="M4.6 8.2l2.3 2.3 4.4-4.6" fill="none" stroke="#fff" stroke-width="1.7"/>`,
  dot: (colour) => `<circle cx="8" cy="8" r="3.4" fill="${colour}"/>`,
  bar: (colour) => `<rect x="3" y="6.8" width="10" height="2.4" fill="${colour}"/>`,
  diamond: (colour) => `<path d="M8 2.5L13.5 8 8 13.5 2.5 8z" fill="${colour}"/>`,
};

function shapeItem({ text, level }, look) {
  const drawn = `<svg viewBox="0 0 16 16" style="width:1em;height:1em;margin-top:${(look.lineHeight - 1) / 2}em">${SHAPES[look.bullet.shape](look.theme.accent)}</svg>`;
  return `<div class="item" style="margin-left:${level * 1.8}em;display:grid;grid-template-columns:${Math.max(1.4, look.indentEm)}em 1fr">${drawn}<span>${leadHtml(text, look)}</span></div>`;
}
