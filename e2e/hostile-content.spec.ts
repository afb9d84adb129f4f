import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { exportAll } from './support/export.ts';
import { expect, test } from './support/skillshot.ts';

const SCRIPT = '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>';
const LINKS = '[a](javascript:window.wasRun=1) ![x](file:///etc/passwd) <a href="https://example.org/">b</a> <iframe src="https://example.org/"></iframe>';

const NOTE = `---
title: "${'<b onmouseover=window.wasRun=1>bold</b>'}"
source: telegram_photo
date: 2026-02-04T14:04:09+00:00
username: =cmd|'/c calc'!A1
original_image: ../../../etc/passwd
final_location: ../../../../etc/passwd
topic: ../../../outside
__proto__: {wasRun: 1}
evil: !!js/function "function(){window.wasRun=1}"
---

## Analysis of Image

### Visible Text
\`\`\`text
${SCRIPT} ${LINKS}
\`\`\`

## Sources
${SCRIPT}
`;

test('a note, a zip and a picture that attack do nothing but say what they say', async ({ app, pictures, folder }) => {
  const { page } = app;
  await test.step('a zip of notes comes in as text, and its paths stay in it', async () => {
    const zip = path.join(folder, 'attack.zip');
    await writeFile(zip, zipSync({ 'notes/attack.md': strToU8(NOTE), '../../outside.md': strToU8(NOTE), 'notes/code.md': strToU8('---js\nwindow.wasRun=1\n---\n') }));
    await app.dropFiles([zip]);
    const dialog = page.getByRole('dialog', { name: 'Import notes' });
    await expect(dialog.getByText(/leads out of it/)).toBeVisible();
    await expect(dialog.getByText(/Front matter in “js” is not read/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Import 1 note' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await app.list.getByRole('option').first().click();
    await expect(app.title).toHaveValue('<b onmouseover=window.wasRun=1>bold</b>');
    expect(await app.visibleText()).toBe(`${SCRIPT} ${LINKS}`);
  });

  await test.step('a picture of an attack is read as text', async () => {
    await app.dropAndRead([await pictures.render('=cmd.png', '<p style="font:24px monospace">&lt;script&gt;alert(1)&lt;/script&gt; is what this post says</p>')]);
  });

  await test.step('what goes out stays in its folder', async () => {
    const files = unzipSync(await exportAll(app, path.join(folder, 'export.zip')));
    expect(Object.keys(files).filter((name) => name.startsWith('/') || name.split('/').includes('..') || name.includes('\\'))).toEqual([]);
  });

  expect(await page.evaluate(() => ({ wasRun: Reflect.get(window, 'wasRun') as unknown, onEveryObject: Reflect.get({}, 'wasRun') as unknown, frames: window.frames.length }))).toEqual({ frames: 0 });
  expect(app.problems).toEqual([]);
});
