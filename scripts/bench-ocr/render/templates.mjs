import { createSheet, escapeHtml } from './html.mjs';
import { CODE, COMPANIES, MESSAGES, OFFERS, PARAGRAPHS, PEOPLE, PLACES, POSTS, ROLES, SECTIONS, TABLES, TERMINALS, writeItems } from './texts.mjs';

/** Each template shows one kind of page and says what its text is: `blocks` in reading order, `aside` what must not be mixed into them. */
export const TEMPLATES = { jobPost, nestedLists, numberedSteps, sidebar, twoColumns, article, hyphenated, table, chat, bubbles, post, code, terminal };

function jobPost(chance, style) {
  const sheet = createSheet(style);
  sheet.heading(chance.pick(ROLES), 1);
  sheet.show(`<p class="faint">${escapeHtml(sheet.place = `${chance.pick(COMPANIES)} · ${chance.pick(PLACES)}`)}</p>`, { kind: 'para', text: sheet.place });
  sheet.paragraph(chance.pick(PARAGRAPHS));
  for (const title of chance.some(SECTIONS, chance.between(1, 3))) {
    sheet.heading(titled(title, style));
    if (chance.isLucky(0.25)) sheet.paragraph(chance.pick(PARAGRAPHS));
    sheet.list(writeItems(chance, chance.between(2, 6)));
  }
  if (chance.isLucky(0.5)) sheet.paragraph(chance.pick(PARAGRAPHS));
  return { html: style.theme.name === 'grey' ? `<div class="card">${sheet.html()}</div>` : sheet.html(), blocks: sheet.blocks };
}

function nestedLists(chance, style) {
  const sheet = createSheet(style);
  sheet.heading(titled(chance.pick(SECTIONS), style));
  sheet.list(writeItems(chance, chance.between(3, 4)).map((text, index) => (index % 2 === 0 ? { text, items: chance.some(OFFERS, chance.between(2, 3)) } : text)));
  sheet.paragraph(chance.pick(PARAGRAPHS));
  return { html: sheet.html(), blocks: sheet.blocks };
}

function numberedSteps(chance, style) {
  const sheet = createSheet(style);
  sheet.heading('How we hire', 1);
  sheet.paragraph(chance.pick(PARAGRAPHS));
  sheet.numbered(['A call of thirty minutes with the person you would work for, about your questions more than ours', 'A small task that you do at home; we pay for the time', 'An afternoon with the team', 'An offer, or an honest reason why not']);
  sheet.heading(titled(chance.pick(SECTIONS), style));
  sheet.list(writeItems(chance, 3));
  return { html: sheet.html(), blocks: sheet.blocks };
}

/** A narrow column of facts or links beside the text. */
function sidebar(chance, style) {
  const sheet = createSheet(style);
  sheet.heading(chance.pick(ROLES), 1);
  for (const text of chance.some(PARAGRAPHS, 2)) sheet.paragraph(text);
  sheet.heading(titled(chance.pick(SECTIONS), style));
  sheet.list(writeItems(chance, chance.between(4, 6)));
  const aside = ['Overview', 'Open positions', 'Life at the company', 'Salary range', '€70k to €85k', 'Posted 3 days ago', 'Similar roles', chance.pick(ROLES), chance.pick(ROLES)];
  const side = `<div style="font-size:.9em">${aside.map((text) => `<div style="margin-bottom:.7em">${escapeHtml(text)}</div>`).join('')}</div>`;
  const isLeft = chance.isLucky(0.5);
  const [first, second, shares] = isLeft ? [side, sheet.html(), '200px 1fr'] : [sheet.html(), side, '1fr 200px'];
  return { html: wide(`<div class="columns" style="grid-template-columns:${shares}"><div>${first}</div><div>${second}</div></div>`), blocks: sheet.blocks, aside };
}

function twoColumns(chance, style) {
  const [left, right] = [createSheet(style), createSheet(style)];
  for (const sheet of [left, right]) {
    sheet.heading(titled(chance.pick(SECTIONS), style));
    sheet.paragraph(chance.pick(PARAGRAPHS));
    sheet.list(writeItems(chance, 3));
  }
  return { html: wide(`<div class="columns" style="grid-template-columns:1fr 1fr"><div>${left.html()}</div><div>${right.html()}</div></div>`), blocks: [...left.blocks, ...right.blocks] };
}

function article(chance, style) {
  const sheet = createSheet(style);
  sheet.heading(chance.pick(['What forty job posts ask for', 'Why our forecast was wrong in January', 'A small team and its tools']), 1);
  for (const text of chance.some(PARAGRAPHS, 3)) sheet.paragraph(text);
  sheet.heading(titled('What we learned', style));
  sheet.paragraph(chance.pick(PARAGRAPHS));
  sheet.table(chance.pick(TABLES));
  return { html: sheet.html(), blocks: sheet.blocks };
}

const SYLLABLES = ['exper·ience', 'recommen·dations', 'under·standing', 'distrib·uted', 'environ·ments', 'engi·neers', 'docu·ments', 'deliv·eries', 'companies·', 'expen·sive', 'custom·ers', 'fore·casts', 'proto·type', 'peo·ple', 'mil·lion', 'combi·ne', 'statis·tics', 'every·thing', 'prod·uct', 'morn·ing', 'inside·', 'pub·lic', 'posi·tion', 'editor·', 'be·lieve', 'coun·tries'];

/** Words broken at the end of a line, beside words that have a hyphen of their own. */
function hyphenated(chance, style) {
  const sheet = createSheet(style);
  sheet.heading(chance.pick(ROLES), 1);
  for (const text of [...chance.some(PARAGRAPHS, 3), 'You need hands-on experience with cross-functional teams, multi-modal systems and real-time recommendations, and an understanding of distributed environments.']) sheet.paragraph(text);
  const html = SYLLABLES.reduce((broken, word) => broken.replaceAll(word.replace('·', ''), word.replace('·', '&shy;')), sheet.html());
  return { html: `<div style="max-width:420px${chance.isLucky(0.5) ? ';text-align:justify' : ''}"><style>h1 { text-align: left; }</style>${html}</div>`, blocks: sheet.blocks };
}

function table(chance, style) {
  const sheet = createSheet(style);
  const chosen = chance.pick(TABLES);
  sheet.heading(chosen.caption);
  sheet.table(chosen);
  return { html: sheet.html(), blocks: sheet.blocks };
}

function messagesOf(chance) {
  const people = chance.some(PEOPLE, chance.between(2, 3));
  const first = chance.between(0, 6);
  let minute = chance.between(9 * 60, 17 * 60);
  return MESSAGES.slice(first, first + chance.between(5, 8)).map((text) => {
    minute += chance.between(0, 4);
    return { name: chance.pick(people), time: `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`, text };
  });
}

/** Names and times above the messages, as in group chats at work. */
function chat(chance) {
  const messages = messagesOf(chance);
  const html = messages.map(({ name, time, text }) => `<div style="margin-bottom:1em;display:grid;grid-template-columns:44px 1fr"><div style="width:32px;height:32px;border-radius:6px;background:#7a9"></div><div><b>${name}</b> <span class="faint" style="font-size:.8em;margin-left:.4em">${time}</span><div>${escapeHtml(text)}</div></div></div>`);
  return { html: html.join(''), blocks: messages.map(({ name, time, text }) => ({ kind: 'message', text: `${name}, ${time}: ${text}` })) };
}

/** Bubbles left and right with the time in their corner, as on a phone. */
function bubbles(chance, { theme }) {
  const messages = messagesOf(chance);
  const isDark = theme.name === 'dark' || theme.name === 'slate';
  const html = messages.map(({ time, text }, index) => {
    const isMine = index % 2 === 1;
    const colour = isMine ? (isDark ? '#2b5278' : '#dcf8c6') : isDark ? '#222e3a' : '#ffffff';
    return `<div style="display:flex;justify-content:${isMine ? 'flex-end' : 'flex-start'};margin-bottom:8px"><div style="max-width:72%;background:${colour};border-radius:12px;padding:7px 11px">${escapeHtml(text)} <span class="faint" style="font-size:.75em;float:right;margin:6px 0 0 10px">${time}</span></div></div>`;
  });
  return { html: `<div style="background:${isDark ? '#0e1621' : '#d9e3ea'};padding:14px;max-width:440px">${html.join('')}</div>`, blocks: messages.map(({ time, text }) => ({ kind: 'message', text: `${time}: ${text}` })) };
}

function post(chance, style) {
  const sheet = createSheet(style);
  const name = chance.pick(PEOPLE);
  sheet.show(`<div style="display:grid;grid-template-columns:60px 1fr"><div style="width:48px;height:48px;border-radius:50%;background:#8aa"></div><div><b>${name}</b><div class="faint" style="font-size:.85em">${escapeHtml(`AI Engineer at ${chance.pick(COMPANIES)}`)}</div><div class="faint" style="font-size:.85em">2h ·</div></div></div><br>`);
  for (const part of chance.pick(POSTS)) Array.isArray(part) ? sheet.list(part) : sheet.paragraph(part);
  const counters = `<div class="faint" style="display:flex;justify-content:space-between;font-size:.85em;border-bottom:1px solid ${style.theme.rule};padding:.4em 0"><span>👍 ❤️ 128</span><span>14 comments · 3 reposts</span></div>`;
  const buttons = `<div class="faint" style="display:flex;justify-content:space-around;padding:.6em 0"><span>👍 Like</span><span>💬 Comment</span><span>🔁 Repost</span><span>✈️ Send</span></div>`;
  return { html: `<div class="card">${sheet.html()}${counters}${buttons}</div>`, blocks: sheet.blocks, aside: ['14 comments · 3 reposts', 'Like'] };
}

const lines = (text) => ({ html: `<pre>${text.map(escapeHtml).join('\n')}</pre>`, blocks: text.filter((line) => line !== '').map((line) => ({ kind: 'code', text: line })) });

function code(chance) {
  return lines(chance.pick(CODE));
}

function terminal(chance) {
  const { html, blocks } = lines(chance.pick(TERMINALS));
  return { html: `<div style="background:#14171c;color:#d5dbe3;padding:18px;margin:-28px -32px">${html}</div>`, blocks };
}

/** Two columns need room. */
const wide = (html) => `<style>body { width: 1000px; }</style>${html}`;

const titled = (title, style) => (style.headings === 'bold-colon' ? `${title}:` : title);
