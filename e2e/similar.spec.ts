import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { violations } from './support/axe.ts';
import { writeFiles } from './support/make-files.ts';
import { expect, test } from './support/skillshot.ts';

const POINTS = [
  'Write services in Go and Python that never lose a note.',
  'Run them on Kubernetes together with two other teams.',
  'Talk to the people who use them every single week.',
  'Measure first, and change one thing at a time.',
  'Explain retrieval and ranking to people who are new to it.',
  'Write down what you decide, and why.',
  'Help to choose whom we hire next.',
];

/** A screen of a long post: some of its points, with a few of the one before. */
const screen = (from: number, to: number): string =>
  `${from === 0 ? '<h2>What you will do with us</h2>' : ''}<ul>${POINTS.slice(from, to).map((point) => `<li style="margin-bottom:8px">${point}</li>`).join('')}</ul>`;

test('a long post in three screenshots becomes one note, in order and without what they show twice, and back', async ({ app, pictures }) => {
  const { page } = app;
  // Not in the order in which they were scrolled.
  await app.dropAndRead([await pictures.render('2.png', screen(1, 5)), await pictures.render('3.png', screen(3, 7)), await pictures.render('1.png', screen(0, 3))]);
  await app.list.getByRole('option', { name: /What you will do/ }).click();
  await expect(app.title).toHaveValue(/What you will do/);
  const banner = page.getByRole('region', { name: 'Similar screenshots' });
  await expect(banner).toContainText('This page goes on in 2 other screenshots.');
  expect(await violations(app)).toEqual([]);

  await page.keyboard.press('Control+Shift+M');
  const dialog = page.getByRole('dialog', { name: 'One page in 3 screenshots' });
  await expect(dialog.getByRole('img')).toHaveCount(3);
  await expect(dialog.getByRole('region', { name: 'The merged text' })).toContainText('Help to choose whom we hire next.');
  expect(await violations(app)).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge 3 screenshots' }).press('Enter');
  await expect(app.list.getByRole('option')).toHaveCount(1);
  await expect(banner).toBeHidden();
  await expect.poll(() => app.visibleText()).toBe(['What you will do with us', ...POINTS.map((point) => `* ${point}`)].join('\n'));

  await page.keyboard.press('Control+Alt+z');
  await expect(app.list.getByRole('option')).toHaveCount(3);
  await expect.poll(() => app.visibleText()).not.toContain('whom we hire');
  await banner.getByRole('button', { name: 'Not the same' }).click();
  await expect(banner).toBeHidden();
  expect(app.problems).toEqual([]);
});

const note = (title: string, points: readonly string[]): string =>
  `---\ntitle: ${title}\nsource: file\n---\n\n### Analysis of the Image\n\n#### 3. Visible Text\n\`\`\`\n${points.map((point) => `* ${point}`).join('\n')}\n\`\`\`\n`;

test('a post that was captured again shows what has changed', async ({ app, folder }) => {
  const { page } = app;
  const newer = POINTS.map((point) => point.replace('Kubernetes', 'Nomad').replace('two other teams', 'nobody else'));
  await writeFiles(folder, [{ name: 'in.zip', bytes: zipSync({ 'march.md': strToU8(note('In March', POINTS)), 'april.md': strToU8(note('In April', newer)) }) }]);
  await app.dropFiles([path.join(folder, 'in.zip')]);
  await page.getByRole('button', { name: 'Import 2 notes' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('region', { name: 'Similar screenshots' }).getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'One post, captured twice' });
  await expect(dialog.getByRole('table').locator('del', { hasText: 'Kubernetes' }).or(dialog.getByRole('table').locator('ins', { hasText: 'Kubernetes' }))).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await dialog.getByRole('button', { name: 'Trash the newer' }).click();
  await expect(app.list.getByRole('option')).toHaveCount(1);
});
