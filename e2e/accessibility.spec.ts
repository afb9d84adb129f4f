import { violations } from './support/axe.ts';
import { expect, test } from './support/skillshot.ts';
import { competencesHtml } from './support/sample-texts.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the first-run screen, ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme });
    await expect(app.page.getByRole('button', { name: 'Try it with a sample' })).toBeVisible();
    expect(await violations(app)).toEqual([]);
  });

  test(`axe finds nothing around an open note, ${colorScheme}`, async ({ app, pictures }) => {
    await app.page.emulateMedia({ colorScheme });
    await app.dropAndRead([await pictures.render('post.png', competencesHtml())]);
    await expect(app.note).toBeVisible();
    expect(await violations(app)).toEqual([]);
  });
}
