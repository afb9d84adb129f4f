import { violations } from './support/axe.ts';
import { FAINT, faintPostHtml } from './support/sample-texts.ts';
import { expect, test, type Skillshot } from './support/skillshot.ts';

const reviewOf = ({ page }: Skillshot) => {
  const dialog = page.getByRole('dialog', { name: 'Review doubtful words' });
  return { dialog, word: dialog.getByRole('textbox', { name: 'The picture says' }), position: dialog.getByText(/^\d+ of \d+$/) };
};

const doubtfulWords = ({ page }: Skillshot) => page.getByRole('button', { name: /doubtful words?/ });
const corrections = ({ page }: Skillshot) => page.getByRole('region', { name: 'Corrections' });

/** One engine alone: the second one reads small pale letters too well for a test of doubt. */
async function readFast({ page }: Skillshot): Promise<void> {
  await expect(page.getByRole('button', { name: 'Try it with a sample' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('combobox', { name: 'Reading' }).press('Enter');
  await page.getByRole('option', { name: 'Fast' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test.beforeEach(async ({ app, pictures }) => {
  await readFast(app);
  await app.dropFiles([await pictures.render('faint.png', faintPostHtml(), FAINT)]);
  await expect(doubtfulWords(app)).toBeVisible({ timeout: 60_000 });
});

test('a note is corrected by keyboard alone, and stays corrected', async ({ app }) => {
  const { keyboard } = app.page;
  const { dialog, word, position } = reviewOf(app);
  await keyboard.press('F7');
  await expect(position).toHaveText(/^1 of \d+$/);
  await expect(word).toBeFocused();
  const total = Number((await position.innerText()).split(' of ')[1]);
  const first = await word.inputValue();
  expect(total).toBeGreaterThan(1);

  // What is typed replaces the word; Ctrl + Z brings it back; arrows pass words over.
  await keyboard.type('Fourteen');
  await keyboard.press('Enter');
  await expect(position).toHaveText(`2 of ${String(total)}`);
  await keyboard.press('ControlOrMeta+z');
  await expect(word).toHaveValue(first);
  await keyboard.press('ArrowDown');
  await expect(position).toHaveText(`2 of ${String(total)}`);
  await keyboard.press('ArrowUp');
  await expect(word).toHaveValue(first);
  await keyboard.type('Fourteen');
  for (let decided = 1; decided <= total; decided += 1) {
    await keyboard.press('Enter');
    if (decided < total) await expect(position).toHaveText(`${String(decided + 1)} of ${String(total)}`);
  }
  await expect(dialog.getByText(`All ${String(total)} words are decided`)).toBeVisible();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await expect(app.page.getByText('No doubtful words')).toBeVisible();
  expect(await app.visibleText()).toContain('Fourteen');
  await app.page.reload();
  await expect(app.page.getByText('No doubtful words')).toBeVisible();
  expect(await app.visibleText()).toContain('Fourteen');
  expect(app.problems).toEqual([]);
});

test('doubtful words are reached from the text by key, and corrections are undone', async ({ app }) => {
  const { page } = app;
  const label = await doubtfulWords(app).innerText();
  const count = Number(/\d+/.exec(label)?.[0]);
  await page.keyboard.press('F8');
  await page.keyboard.type('Sixteen');
  await page.keyboard.press('F8');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(doubtfulWords(app)).toHaveText(new RegExp(`^${String(count - 2)} doubtful word`));
  expect(await app.visibleText()).toContain('Sixteen');

  await page.getByRole('button', { name: /^Corrections \(\d+\)/ }).press('Enter');
  await corrections(app).getByRole('button', { name: 'Undo the correction to AI' }).first().press('Enter');
  await expect(corrections(app).getByText('undone')).toBeVisible();
  expect(await app.visibleText()).toMatch(/\bAl\b/);
  await page.keyboard.press('ControlOrMeta+Alt+z');
  await expect(corrections(app).getByText('undone')).toBeHidden();
  expect(await app.visibleText()).not.toMatch(/\bAl\b/);
});

test('another kind of page is one key away, and never takes what the person wrote', async ({ app }) => {
  const { page } = app;
  const profile = page.getByRole('combobox', { name: 'Read as' });
  await expect(profile).toHaveText(/^Automatic: /);
  await page.keyboard.press('F9');
  await expect(profile).not.toHaveText(/^Automatic/);

  const written = 'Remote is fine.';
  const editor = page.getByRole('textbox', { name: 'Visible text' });
  await editor.press('ControlOrMeta+End');
  await page.keyboard.type(` ${written}`);
  await page.keyboard.press('F9');
  const choice = page.getByRole('dialog', { name: 'Which text do you want to keep?' });
  await expect(choice.getByText(written)).toBeVisible();
  await choice.getByRole('button', { name: 'Keep the text as it is' }).press('Enter');
  await expect(choice).toBeHidden();
  await expect(editor).toContainText(written);

  await page.keyboard.press('F9');
  await choice.getByRole('button', { name: 'Use the new text' }).press('Enter');
  await expect(editor).not.toContainText(written);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(editor).toContainText(written);
});

test('a note is read again with other settings, and either text is kept', async ({ app }) => {
  const { page } = app;
  const editor = page.getByRole('textbox', { name: 'Visible text' });
  await editor.press('ControlOrMeta+End');
  await page.keyboard.type(' Mine.');
  await page.keyboard.press('Shift+F9');
  const choosing = page.getByRole('dialog', { name: 'Read again' });
  await expect(choosing.getByRole('checkbox', { name: 'English' })).toBeChecked();
  await choosing.getByRole('combobox', { name: 'Read as' }).press('Enter');
  await page.getByRole('option', { name: 'Article' }).press('Enter');
  await choosing.getByRole('button', { name: 'Read again' }).press('Enter');
  const choice = page.getByRole('dialog', { name: 'Which text do you want to keep?' });
  await expect(choice.getByText('Mine.')).toBeVisible({ timeout: 60_000 });
  await choice.getByRole('button', { name: 'Use the new text' }).press('Enter');
  await expect(editor).not.toContainText('Mine.');
  await expect(page.getByRole('combobox', { name: 'Read as' })).toHaveText('Article');
  await expect(page.getByText(/^Read with tesseract\.js .*, eng /)).toBeVisible();

  await page.getByRole('button', { name: 'More about this note' }).press('Enter');
  await page.getByRole('menuitem', { name: /Show history/ }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'History' }).getByText('Mine.')).toBeVisible();
  expect(app.problems).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in review, corrections and comparison, ${colorScheme}`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: /^Corrections \(\d+\)/ }).click();
    await expect(corrections(app).getByRole('img').first()).toBeVisible();
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('F7');
    await expect(reviewOf(app).dialog.getByRole('img')).toBeVisible();
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F9');
    await expect(page.getByRole('dialog', { name: 'Read again' })).toBeVisible();
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Visible text' }).press('ControlOrMeta+End');
    await page.keyboard.type(' Mine.');
    await page.keyboard.press('F9');
    await expect(page.getByRole('dialog', { name: 'Which text do you want to keep?' })).toBeVisible();
    expect(await violations(app)).toEqual([]);
  });
}
