const shown = (ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

/** One library's table as Markdown, milliseconds; a ratio below 1 says that ours is faster. */
export function printTable({ count, builds, rows }) {
  const [ourBuild, peerBuild] = builds;
  const built = peerBuild === undefined ? '' : `, FTS5 ${shown(peerBuild)} ms`;
  console.log(`\n${count.toLocaleString('en')} notes, index built in ${shown(ourBuild)} ms${built}\n`);
  console.log('| | queries | ours p50 / p95 ms | FTS5 p50 / p95 ms | ratio p50 | ratio p95 |\n|---|---|---|---|---|---|');
  for (const { kind, asked, engines: [ours, peer] } of rows) {
    const figures = (engine) => (engine === undefined ? '–' : `${shown(engine.p50)} / ${shown(engine.p95)}`);
    const ratio = (name) => (peer === undefined ? '–' : (ours[name] / peer[name]).toFixed(2));
    console.log(`| ${kind} | ${asked} | ${figures(ours)} | ${figures(peer)} | ${ratio('p50')} | ${ratio('p95')} |`);
  }
  for (const { kind, engines } of rows) {
    const [ours, peer] = engines.map(({ unanswered = 0 }) => unanswered);
    if (ours > 0 || peer > 0) console.log(`${kind}: without an answer: ours ${ours}, FTS5 ${peer ?? '–'}`);
  }
}
