import { escapeHtml } from './html.mjs';
import { nestSome, takeBlocks } from './posts.mjs';
import { showBlocks } from './show-blocks.mjs';

/** Pages of job boards and what people make of them. Each says its blocks in reading order, and `aside` what may be left out but not mixed in. */
export const JOB_BOARDS = { plainBoard, tallyBoard, factsBesideText, networkCard, searchResult, colouredSections, phoneScreen, twoPanes, letter, bigSlide, pastedPost, nestedOutline, numberedList, benefitsBesideEachOther };

const FACTS = ['Full-time contract', 'Fully remote', '37 hours a week', 'Permanent post', 'Salary: €65,000 – €80,000', 'Posted 2 days ago', 'Entry level', 'Closes on 30 June'];

/** Icons of facts differ from each other, unlike the bullets of a list. */
const ICONS = ['<circle cx="8" cy="8" r="6"/><path d="M8 4v4l3 2"/>', '<path d="M8 15C4 10 3 8 3 6a5 5 0 0110 0c0 2-1 4-5 9z"/>', '<rect x="2" y="5" width="12" height="9"/><path d="M6 5V3h4v2"/>', '<path d="M2 8l6-6h6v6l-6 6z"/>', '<circle cx="8" cy="5" r="3"/><path d="M2 15c0-8 12-8 12 0"/>'];
const icon = (index, colour) => `<svg viewBox="0 0 16 16" fill="none" stroke="${colour}" stroke-width="1.6" style="width:1.1em;height:1.1em;margin-top:.2em;flex:none">${ICONS[index % ICONS.length]}</svg>`;

const page = (widthPx, html) => `<div style="width:${widthPx}px">${html}</div>`;
const line = (text) => ({ kind: 'para', text });

/** Title, place, button to the right, one column. */
function plainBoard(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(8, 12)), look);
  const top = `<div style="display:flex;justify-content:space-between;align-items:flex-start"><div><h1>${escapeHtml(post.title)}</h1><div class="faint">${escapeHtml(post.place)}</div></div><span class="button">Apply</span></div>`;
  return { html: page(chance.pick([640, 720, 820]), `<div style="padding:32px">${top}<hr style="border:0;border-top:1px solid ${look.theme.rule};margin:20px 0">${body.html}</div>`), blocks: [{ kind: 'heading', text: post.title }, line(post.place), ...body.blocks], aside: ['Apply'] };
}

/** A line of facts in capitals, a centred button. */
function tallyBoard(chance, post, look) {
  const facts = `${post.place} / Engineering / Full-time`.toUpperCase();
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(7, 11)), look);
  const html = `<div style="padding:28px 40px"><h1 style="font-size:1.5em">${escapeHtml(post.title)}</h1><div class="faint" style="font-size:.8em;letter-spacing:.05em;margin-bottom:1.2em">${escapeHtml(facts)}</div>${body.html}<div style="text-align:center;margin-top:1.4em"><span class="button">Apply for this job</span></div></div>`;
  return { html: page(chance.pick([600, 700, 860]), html), blocks: [{ kind: 'heading', text: post.title }, line(facts), ...body.blocks] };
}

/** Facts with icons in a narrow column on the left. */
function factsBesideText(chance, post, look) {
  const facts = chance.some(FACTS, 5);
  const side = facts.map((text, index) => `<div style="display:flex;gap:.6em;margin-bottom:.9em;font-size:.9em">${icon(index, look.theme.faint)}${escapeHtml(text)}</div>`).join('');
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(8, 12)), look);
  return { html: page(980, `<div style="padding:30px;display:grid;grid-template-columns:210px 1fr;gap:40px"><div>${side}</div><div>${body.html}</div></div>`), blocks: body.blocks, aside: facts };
}

/** A card with logo, chips and a bold title above the text. */
function networkCard(chance, post, look) {
  const chips = chance.some(FACTS, 3);
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(7, 11)), look);
  const top = `<div style="display:flex;gap:14px;margin-bottom:14px"><div class="logo"></div><div><b style="font-size:1.2em">${escapeHtml(post.title)}</b><div class="faint">${escapeHtml(`${post.company} · ${post.place}`)}</div></div></div><div>${chips.map((text) => `<span class="chip">${escapeHtml(text)}</span>`).join('')}</div>`;
  return {
    html: page(chance.pick([560, 660, 760]), `<div style="padding:16px"><div class="card">${top}<div style="font-size:1.25em;font-weight:600;margin:.8em 0 .5em">About the job</div>${body.html}</div></div>`),
    blocks: [line(`${post.company} · ${post.place}`), { kind: 'heading', text: 'About the job' }, ...body.blocks],
    aside: chips,
  };
}

/** Boxes with labels above the full description. */
function searchResult(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(7, 10)), look);
  const box = (label, values) => `<div style="margin-bottom:1em"><b>${label}</b><div>${values.map((text) => `<span style="background:${look.theme.rule};border-radius:5px;padding:.2em .6em;margin-right:.5em;font-size:.88em">${escapeHtml(text)}</span>`).join('')}</div></div>`;
  const html = `<div class="card" style="margin:14px"><div style="font-size:1.35em;font-weight:700">${escapeHtml(post.title)}</div><div><u>${escapeHtml(post.company)}</u></div><div class="faint" style="margin-bottom:1em">${escapeHtml(post.place)}</div>${box('Pay', ['€65,000 – €80,000 a year'])}${box('Job type', ['Full-time', 'Permanent'])}<hr style="border:0;border-top:1px solid ${look.theme.rule}"><div style="font-size:1.2em;font-weight:700;margin:.6em 0">Full job description</div>${body.html}</div>`;
  return { html: page(chance.pick([520, 640, 740]), html), blocks: [{ kind: 'heading', text: post.title }, line(post.company), line(post.place), { kind: 'heading', text: 'Full job description' }, ...body.blocks] };
}

/** Each section in a box of its own colour. */
function colouredSections(chance, post, look) {
  const isDark = look.theme.page < '#7';
  const colours = isDark ? ['#14324a', '#3b2140', '#1d3a26', '#433016'] : ['#e0f2fe', '#fef3c7', '#dcfce7', '#fce7f3'];
  const sections = [];
  for (const block of takeBlocks(chance, post, chance.between(9, 13))) {
    if (block.kind === 'heading' || sections.length === 0) sections.push([]);
    sections.at(-1).push(block);
  }
  const shown = sections.map((blocks) => showBlocks(chance, blocks, look));
  const html = shown.map(({ html: inner }, index) => `<div style="background:${colours[index % 4]};color:${isDark ? '#f1f5f9' : '#1f2937'};border-radius:10px;padding:6px 20px 12px;margin:0 0 14px">${inner}</div>`).join('');
  return { html: page(chance.pick([560, 700, 840]), `<div style="padding:20px">${html}</div>`), blocks: shown.flatMap(({ blocks }) => blocks) };
}

/** A phone: clock, bar with title, text to the edges, button at the foot. */
function phoneScreen(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(7, 10)), { ...look, sizePx: 15 });
  const bar = `<div style="display:flex;justify-content:space-between;padding:8px 20px;font-size:13px;font-weight:600"><span>${chance.between(7, 22)}:${chance.between(10, 59)}</span><span>5G 87%</span></div><div style="display:flex;gap:18px;align-items:center;padding:8px 16px;border-bottom:1px solid ${look.theme.rule};font-weight:600"><svg width="18" height="18" viewBox="0 0 18 18"><path d="M12 2L5 9l7 7" fill="none" stroke="${look.theme.ink}" stroke-width="2"/></svg>Job details</div>`;
  const foot = `<div style="border-top:1px solid ${look.theme.rule};padding:12px 16px"><div class="button" style="display:block;text-align:center">Apply now</div></div>`;
  return { html: page(chance.pick([360, 390, 412]), `${bar}<div style="padding:14px 16px">${body.html}</div>${foot}`), blocks: body.blocks, aside: ['5G 87%', 'Apply now'], scale: chance.pick([2, 2.5, 3]) };
}

/** A list of hits on the left, the chosen one on the right. */
function twoPanes(chance, post, look) {
  const hits = chance.some(['Bakery Data Engineer', 'Junior ML Tester', 'Night Shift Planner', 'Tram Network Analyst', 'Harbour Pilot', 'Museum Archivist'], 4).map((title) => [title, chance.pick(['Harbour Lights', 'Saltmarsh Foods', 'Quiet Robots']), chance.pick(['Berlin', 'Leeds', 'Vienna'])]);
  const side = hits.map(([title, company, place]) => `<div style="border-bottom:1px solid ${look.theme.rule};padding:.8em 0"><b style="color:${look.theme.accent}">${title}</b><div style="font-size:.9em">${company}</div><div class="faint" style="font-size:.85em">${place}</div></div>`).join('');
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(8, 11)), look);
  return { html: page(1060, `<div style="display:grid;grid-template-columns:260px 1fr;gap:24px;padding:18px"><div>${side}</div><div class="card"><h1>${escapeHtml(post.title)}</h1>${body.html}</div></div>`), blocks: [{ kind: 'heading', text: post.title }, ...body.blocks], aside: hits.flat().filter((text) => text.includes(' ')) };
}

/** As printed: serif, a head centred above, a page number below. */
function letter(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(8, 12)), look);
  const html = `<div style="padding:48px 64px;background:#fff;color:#111;font-family:'Liberation Serif',serif"><div style="text-align:center;font-size:1.5em;font-weight:700">${escapeHtml(post.title)}</div><div style="text-align:center;margin-bottom:1.4em">${escapeHtml(post.company)}</div>${body.html}<div style="text-align:center;margin-top:1.4em;font-size:.85em">– 1 –</div></div>`;
  return { html: page(760, html), blocks: [{ kind: 'heading', text: post.title }, line(post.company), ...body.blocks] };
}

/** Few words in large letters on a coloured ground. */
function bigSlide(chance, post) {
  const look = { ...drawn(chance), sizePx: chance.pick([24, 28, 32]), lineHeight: 1.35, scale: 1 };
  const items = post.blocks.filter(({ kind, text }) => kind === 'bullet' && text.length < 90).slice(0, chance.between(4, 6)).map((block) => ({ ...block, level: 0 }));
  const body = showBlocks(chance, items, look);
  const ground = chance.pick(['linear-gradient(135deg,#1e3a8a,#6d28d9)', 'linear-gradient(180deg,#fdf2f8,#e0e7ff)', '#0f766e', '#fff7ed']);
  const isLight = ground.includes('#fdf2f8') || ground === '#fff7ed';
  return { html: page(1100, `<div style="background:${ground};color:${isLight ? '#1f2937' : '#fff'};padding:60px 80px;font-family:${look.font}"><div style="font-size:44px;font-weight:700;margin-bottom:.7em">${escapeHtml(post.title)}</div>${body.html}</div>`), blocks: [{ kind: 'heading', text: post.title }, ...body.blocks], look };
}

const drawn = (chance) => ({ theme: { accent: chance.pick(['#facc15', '#34d399', '#f472b6']), ink: '#fff', rule: '#999' }, bullet: chance.pick([{ kind: 'list', type: 'disc' }, { kind: 'sign', sign: '•' }, { kind: 'shape', shape: 'dot' }, { kind: 'sign', sign: '→' }, { kind: 'sign', sign: '✓' }]), font: chance.pick(['Lato', 'Inter', "'Open Sans'", 'Karla']), heading: 'bold', itemGapEm: 0.4, blockGapEm: 0.6, headingGapEm: 1, belowHeadingEm: 0.3, indentEm: 1.3, isHanging: true, isJustified: false, hasBoldLeads: false, picture: chance.pick(['png', 'jpeg']), quality: 85 });

/** What people paste into a post: signs at the start of lines, no hanging indent. */
function pastedPost(chance, post, look) {
  const body = showBlocks(chance, takeBlocks(chance, post, chance.between(7, 10)), { ...look, isHanging: false, bullet: look.bullet.kind === 'sign' ? look.bullet : { kind: 'sign', sign: chance.pick(['✅', '👉', '🔹', '•', '➡️', '✔️', '-']) } });
  return { html: page(chance.pick([480, 552, 620]), `<div class="card" style="margin:10px">${body.html}</div>`), blocks: body.blocks };
}

/** Lists in lists. */
function nestedOutline(chance, post, look) {
  const blocks = nestSome(chance, takeBlocks(chance, post, chance.between(9, 13)));
  const body = showBlocks(chance, blocks, look.bullet.kind === 'list' ? look : { ...look, isHanging: true });
  return { html: page(chance.pick([620, 780]), `<div style="padding:24px 30px">${body.html}</div>`), blocks: body.blocks };
}

const LABELS = [(n) => `${n}.`, (n) => `${n})`, (n) => `(${n})`, (n) => `${'abcdefgh'[n - 1]})`, (n) => `(${'abcdefgh'[n - 1]})`, (n) => `${n}.`];

/** Items with numbers or letters. */
function numberedList(chance, post, look) {
  const label = chance.pick(LABELS);
  const items = post.blocks.filter(({ kind }) => kind === 'bullet').slice(0, chance.between(4, 7)).map(({ text }, index) => ({ label: label(index + 1), text }));
  const intro = post.blocks.find(({ kind }) => kind === 'para') ?? line('What happens next');
  const html = items.map((item) => `<div class="item" style="display:grid;grid-template-columns:${Math.max(1.8, look.indentEm)}em 1fr"><span>${item.label}</span><span>${escapeHtml(item.text)}</span></div>`).join('');
  return { html: page(chance.pick([520, 680, 800]), `<div style="padding:26px"><h1>${escapeHtml(post.title)}</h1><p>${escapeHtml(intro.text)}</p><div class="list">${html}</div></div>`), blocks: [{ kind: 'heading', text: post.title }, line(intro.text), ...items.map((item) => ({ kind: 'numbered', text: `${item.label} ${item.text}` }))] };
}

/** Two lists side by side, each with its heading. */
function benefitsBesideEachOther(chance, post, look) {
  const bullets = post.blocks.filter(({ kind, text }) => kind === 'bullet' && text.length < 140).map((block) => ({ ...block, level: 0 }));
  const half = Math.min(5, Math.floor(bullets.length / 2));
  const sides = [bullets.slice(0, half), bullets.slice(half, 2 * half)].map((items, index) => showBlocks(chance, [{ kind: 'heading', text: ['Requirements', 'What we offer'][index] }, ...items], { ...look, hasBoldLeads: false }));
  return { html: page(1000, `<div style="padding:28px;display:grid;grid-template-columns:1fr 1fr;gap:36px">${sides.map(({ html }) => `<div>${html}</div>`).join('')}</div>`), blocks: sides.flatMap(({ blocks }) => blocks) };
}
