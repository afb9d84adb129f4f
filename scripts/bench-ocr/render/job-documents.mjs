import { escapeHtml } from './html.mjs';
import { nestSome, takeBlocks } from './posts.mjs';
import { showBlocks } from './show-blocks.mjs';

/** Job posts as other programs show them; made after the rules were fitted to `job-boards.mjs`, to see how those fare. */
export const JOB_DOCUMENTS = { labelledRows, foldedSections, coverCard, borderedChecklist, stepsInCircles, listInTwoColumns, callOut, mailView, workspacePage, bandedSections, centredPage, printedColumns };

const page = (widthPx, html) => `<div style="width:${widthPx}px">${html}</div>`;
const line = (text) => ({ kind: 'para', text });

/** A heading on the left of each section, its text on the right. */
function labelledRows(chance, post, look) {
  const sections = sectionsOf(takeBlocks(chance, post, chance.between(8, 12)));
  const shown = sections.map(({ title, blocks }) => ({ title, ...showBlocks(chance, blocks, look) }));
  const html = shown.map(({ title, html: inner }) => `<div style="display:grid;grid-template-columns:190px 1fr;gap:30px;border-top:1px solid ${look.theme.rule};padding:18px 0"><b>${escapeHtml(title)}</b><div>${inner}</div></div>`).join('');
  return { html: page(940, `<div style="padding:20px 34px"><h1>${escapeHtml(post.title)}</h1>${html}</div>`), blocks: [{ kind: 'heading', text: post.title }, ...shown.flatMap(({ blocks }) => blocks)], aside: shown.map(({ title }) => title).filter((title) => title.length > 12) };
}

/** Sections that can be folded, each with an arrow at its right end. */
function foldedSections(chance, post, look) {
  const shown = sectionsOf(takeBlocks(chance, post, chance.between(8, 12))).map(({ title, blocks }) => ({ title, ...showBlocks(chance, blocks, look) }));
  const arrow = `<svg width="16" height="16" viewBox="0 0 16 16"><path d="M3 10l5-5 5 5" fill="none" stroke="${look.theme.faint}" stroke-width="2"/></svg>`;
  const html = shown.map(({ title, html: inner }) => `<div style="border:1px solid ${look.theme.rule};border-radius:8px;margin-bottom:12px"><div style="display:flex;justify-content:space-between;align-items:center;padding:12px 18px;font-weight:600;background:${look.theme.card}">${escapeHtml(title)}${arrow}</div><div style="padding:10px 18px">${inner}</div></div>`).join('');
  return { html: page(chance.pick([560, 720]), `<div style="padding:18px">${html}</div>`), blocks: shown.flatMap(({ title, blocks }) => [{ kind: 'heading', text: title }, ...blocks]) };
}

/** A coloured cover with a logo over its edge. */
function coverCard(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(7, 11)), look);
  const html = `<div style="height:90px;background:linear-gradient(90deg,${look.theme.accent},${look.theme.button})"></div><div style="padding:0 28px 20px"><div class="logo" style="margin-top:-24px;border:3px solid ${look.theme.page}"></div><div style="font-size:1.5em;font-weight:700;margin-top:.5em">${escapeHtml(post.title)}</div><div class="faint" style="margin-bottom:1em">${escapeHtml(`${post.company} – ${post.place}`)}</div>${body.html}</div>`;
  return { html: page(chance.pick([520, 640, 780]), html), blocks: [{ kind: 'heading', text: post.title }, line(`${post.company} – ${post.place}`), ...body.blocks] };
}

/** Items in boxes with a tick before each. */
function borderedChecklist(chance, post, look) {
  const items = post.blocks.filter(({ kind }) => kind === 'bullet').slice(0, chance.between(4, 7)).map(({ text }) => ({ kind: 'bullet', text, level: 0 }));
  const sign = chance.pick(['✓', '✔', '✅', '☑️']);
  const rows = items.map(({ text }) => `<div style="display:flex;gap:.8em;border:1px solid ${look.theme.rule};border-radius:8px;padding:.6em 1em;margin-bottom:.6em"><span style="color:${look.theme.accent}">${sign}</span><span>${escapeHtml(text)}</span></div>`).join('');
  return { html: page(chance.pick([500, 660]), `<div style="padding:22px"><div style="font-size:1.3em;font-weight:700;margin-bottom:.7em">What you bring</div>${rows}</div>`), blocks: [{ kind: 'heading', text: 'What you bring' }, ...items] };
}

/** How applications go on: a number in a coloured disc, a title and a line below it. */
function stepsInCircles(chance, post, look) {
  const items = post.blocks.filter(({ kind, text }) => kind === 'bullet' && text.length > 30).slice(0, 4);
  const titles = ['Your application', 'A first call', 'Meeting the team', 'Your offer'];
  const rows = items.map(({ text }, index) => `<div style="display:grid;grid-template-columns:48px 1fr;margin-bottom:1.2em"><span style="width:32px;height:32px;border-radius:50%;background:${look.theme.button};color:#fff;text-align:center;line-height:32px;font-weight:700">${index + 1}</span><div><b>${titles[index]}</b><div>${escapeHtml(text)}</div></div></div>`).join('');
  return { html: page(chance.pick([480, 620]), `<div style="padding:24px">${rows}</div>`), blocks: items.map(({ text }) => line(text)) };
}

/** One list that flows over two columns below its heading. */
function listInTwoColumns(chance, post, look) {
  const items = post.blocks.filter(({ kind, text }) => kind === 'bullet' && text.length < 130).slice(0, 8).map(({ text }) => ({ kind: 'bullet', text, level: 0 }));
  const half = Math.ceil(items.length / 2);
  const sides = [items.slice(0, half), items.slice(half)].filter((side) => side.length > 0).map((side) => showBlocks(chance, side, { ...look, hasBoldLeads: false }));
  const intro = post.blocks.find(({ kind }) => kind === 'para') ?? line('What we offer to everybody who joins us');
  return {
    html: page(960, `<div style="padding:26px 32px"><h3>Benefits at a glance</h3><p>${escapeHtml(intro.text)}</p><div style="display:grid;grid-template-columns:1fr 1fr;gap:30px">${sides.map(({ html }) => `<div>${html}</div>`).join('')}</div></div>`),
    blocks: [{ kind: 'heading', text: look.heading === 'capitals' ? 'BENEFITS AT A GLANCE' : 'Benefits at a glance' }, line(intro.text), ...sides.flatMap(({ blocks }) => blocks)],
  };
}

/** A remark with a bar at its left between paragraphs and a list. */
function callOut(chance, post, look) {
  const blocks = takeBlocks(chance, post, chance.between(6, 10));
  const body = showBlocks(chance, blocks, look);
  const remark = 'We read every application ourselves and answer within a week.';
  return { html: page(chance.pick([560, 700]), `<div style="padding:26px">${body.html}<div style="border-left:5px solid ${look.theme.accent};background:${look.theme.card};padding:12px 18px">${remark}</div></div>`), blocks: [...body.blocks, line(remark)] };
}

/** As mail: a head with names, then text with dashes. */
function mailView(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(6, 10)), { ...look, bullet: { kind: 'sign', sign: chance.pick(['-', '–', '•', '*']) }, isHanging: chance.isLucky(0.4) });
  const head = `<div style="border-bottom:1px solid ${look.theme.rule};padding-bottom:12px;margin-bottom:16px"><div style="font-size:1.3em;font-weight:600;margin-bottom:.5em">${escapeHtml(`Open position: ${post.title}`)}</div><b>Lena Wolf</b><div class="faint" style="font-size:.9em">to me</div></div>`;
  return { html: page(chance.pick([600, 760]), `<div style="padding:22px 28px">${head}${body.html}<p>Best regards,<br>Lena</p></div>`), blocks: [{ kind: 'heading', text: `Open position: ${post.title}` }, ...body.blocks, line('Best regards,'), line('Lena')] };
}

/** A page of notes: a large emoji above the title, nested lists, much white. */
function workspacePage(chance, post, look) {
  const body = showBlocks(chance, nestSome(chance, takeBlocks(chance, post, chance.between(8, 12))), { ...look, bullet: { kind: 'list', type: 'disc' }, hasBoldLeads: false });
  return { html: page(chance.pick([680, 820]), `<div style="padding:40px 70px"><div style="font-size:52px;line-height:1.2">${chance.pick(['🚀', '🧭', '📌'])}</div><div style="font-size:2.2em;font-weight:700;line-height:1.2;margin-bottom:.5em">${escapeHtml(post.title)}</div>${body.html}</div>`), blocks: [{ kind: 'heading', text: post.title }, ...body.blocks] };
}

/** Headings as white letters on full-width bands. */
function bandedSections(chance, post, look) {
  const shown = sectionsOf(takeBlocks(chance, post, chance.between(8, 12))).map(({ title, blocks }) => ({ title, ...showBlocks(chance, blocks, look) }));
  const html = shown.map(({ title, html: inner }) => `<div style="background:${look.theme.button};color:#fff;font-weight:700;padding:8px 20px">${escapeHtml(title)}</div><div style="padding:14px 20px">${inner}</div>`).join('');
  return { html: page(chance.pick([540, 680, 800]), html), blocks: shown.flatMap(({ title, blocks }) => [{ kind: 'heading', text: title }, ...blocks]) };
}

/** Headings and paragraphs centred, lists not. */
function centredPage(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(7, 10)), look);
  return { html: page(chance.pick([560, 700]), `<style>h3 { text-align: center; }</style><div style="padding:28px 36px"><h1 style="text-align:center">${escapeHtml(post.title)}</h1>${body.html}</div>`), blocks: [{ kind: 'heading', text: post.title }, ...body.blocks] };
}

/** As in a paper: two columns of small print with a head over both. */
function printedColumns(chance, post, look) {
  const blocks = takeBlocks(chance, post, 12);
  const middle = blocks.findIndex(({ kind }, index) => index >= 4 && kind !== 'bullet');
  const at = middle < 0 ? Math.ceil(blocks.length / 2) : middle;
  const sides = [blocks.slice(0, at), blocks.slice(at)].filter((side) => side.length > 0).map((side) => showBlocks(chance, side, { ...look, sizePx: 13 }));
  return { html: page(1000, `<div style="padding:30px;font-size:13px"><div style="font-size:2em;font-weight:700;border-bottom:2px solid ${look.theme.ink};margin-bottom:14px">${escapeHtml(post.title)}</div><div style="display:grid;grid-template-columns:1fr 1fr;gap:34px">${sides.map(({ html }) => `<div>${html}</div>`).join('')}</div></div>`), blocks: [{ kind: 'heading', text: post.title }, ...sides.flatMap(({ blocks: said }) => said)] };
}

/** Blocks parted at their headings; the first part may have none. */
function sectionsOf(blocks) {
  const sections = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ title: block.text, blocks: [] });
    else if (sections.length === 0) sections.push({ title: 'The role in short', blocks: [block] });
    else sections.at(-1).blocks.push(block);
  }
  return sections.filter((section) => section.blocks.length > 0);
}
