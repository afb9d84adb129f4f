const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const share = (part, whole) => (whole === 0 ? 1 : part / whole);
const fixed = (value) => value.toFixed(3);

/** What all pictures together say. */
export function summarise(rows) {
  const texts = rows.filter((row) => row.words);
  const blocks = rows.map((row) => row.blocks).filter(Boolean);
  const sum = (key) => blocks.reduce((total, row) => total + row[key], 0);
  return {
    transcripts: texts.length === 0 ? null : {
      pictures: texts.length,
      ours: textFigures(texts.map((row) => ({ ...row.words, ...row.characters }))),
      cli: texts.every((row) => row.cli) ? textFigures(texts.map((row) => ({ ...row.cli.words, ...row.cli.characters }))) : null,
    },
    blocks: blocks.length === 0 ? null : {
      pictures: blocks.length,
      exact: share(sum('exact'), sum('blocks')),
      bulletRecall: share(sum('bulletsFound'), sum('bullets')),
      bulletPrecision: share(sum('bulletsFound'), sum('bulletLines')),
      headingRecall: share(sum('headingsFound'), sum('headings')),
      headingPrecision: share(sum('headingsFound'), sum('headingBlocks')),
      inOrder: share(blocks.filter((row) => row.isInOrder).length, blocks.length),
      unmixed: share(blocks.filter((row) => !row.isMixed).length, blocks.length),
    },
    failed: rows.filter((row) => row.failure).length,
  };
}

function textFigures(rows) {
  const figures = ['f1', 'recall', 'precision', 'cer', 'cerr'];
  return Object.fromEntries(figures.map((name) => [name, { median: median(rows.map((row) => row[name])), mean: mean(rows.map((row) => row[name])) }]));
}

export function printRow(row) {
  const parts = [row.name.padEnd(44)];
  if (row.failure) parts.push(`FAILED ${row.failure}`);
  if (row.words) parts.push(`F1 ${fixed(row.words.f1)} R ${fixed(row.words.recall)} CERr ${fixed(row.characters.cerr)}`);
  if (row.cli) parts.push(`(CLI F1 ${fixed(row.cli.words.f1)})`);
  if (row.blocks) parts.push(`blocks ${row.blocks.exact}/${row.blocks.blocks} bullets ${row.blocks.bulletsFound}/${row.blocks.bullets}`);
  console.log(parts.join('  '));
}

export function printSummary({ transcripts, blocks, failed }, speeds) {
  if (transcripts) {
    for (const [name, figures] of Object.entries({ ours: transcripts.ours, 'CLI default': transcripts.cli })) {
      if (figures) console.log(`${name.padEnd(12)} ${Object.entries(figures).map(([key, figure]) => `${key} ${fixed(figure.median)} (mean ${fixed(figure.mean)})`).join('  ')}`);
    }
  }
  if (blocks) console.log(`blocks exact ${fixed(blocks.exact)}  bullets R ${fixed(blocks.bulletRecall)} P ${fixed(blocks.bulletPrecision)}  headings R ${fixed(blocks.headingRecall)} P ${fixed(blocks.headingPrecision)}  in order ${fixed(blocks.inOrder)}  sides apart ${fixed(blocks.unmixed)}`);
  if (failed > 0) console.log(`${failed} pictures could not be read`);
  for (const { name, imagesPerMinute } of speeds) console.log(`${name.padEnd(16)} ${imagesPerMinute.toFixed(1)} images/min`);
  for (const count of [1, 2]) {
    const [ours, cli] = ['ours', 'CLI'].map((who) => speeds.find(({ name }) => name.startsWith(`${who}, ${count}`)));
    if (ours && cli) console.log(`ratio ours/CLI at ${count}: ${(ours.imagesPerMinute / cli.imagesPerMinute).toFixed(2)}`);
  }
}
