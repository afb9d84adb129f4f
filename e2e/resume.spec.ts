import { expect, test, type RunningSkillshot } from './support/skillshot.ts';

const NAMES = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot'];

const titlesOf = (app: RunningSkillshot) => app.list.getByRole('option').evaluateAll((rows) => rows.map((row) => row.querySelector('[title]')?.textContent ?? '').sort());

test('closing the window in the middle of an import loses nothing and makes nothing twice', async ({ launch, pictures }) => {
  const files = [];
  for (const name of NAMES) files.push(await pictures.render(`${name.toLowerCase()}.png`, `<h1>${name}</h1><p>One of six pictures that are read in two sittings.</p>`));
  const first = await launch();
  await first.dropFiles(files);
  await expect(first.imports.getByRole('listitem')).toHaveCount(NAMES.length);
  await first.stop();

  const second = await launch();
  await second.countNotes(NAMES.length);
  expect(await titlesOf(second)).toEqual(NAMES);
  await second.stop();

  const third = await launch();
  await third.countNotes(NAMES.length);
  await expect(third.page.getByRole('button', { name: /of \d+ done/ })).toHaveCount(0);
});
