import path from 'node:path';
import type { Browser, Locator } from '@playwright/test';
import { expect, test as base, type AppUnderTest, type StartApp } from './app.ts';
import { launchBrowser } from './launch-browser.ts';
import { renderPicture, type PictureOptions } from './render-picture.ts';

export { expect } from '@playwright/test';

/** The app with names for what a person sees in it. */
export interface Skillshot extends AppUnderTest {
  readonly list: Locator;
  readonly note: Locator;
  readonly title: Locator;
  readonly picture: Locator;
  readonly imports: Locator;
  /** The text as it stands in the editor, with its line breaks. */
  visibleText(): Promise<string>;
  search(text: string): Promise<void>;
  /** Drops the files and waits until each of them is a note. */
  dropAndRead(files: readonly string[]): Promise<void>;
  /** Waits until the list shows this many notes: recognition may take its time. */
  countNotes(count: number): Promise<void>;
}

export interface Pictures {
  /** Renders a page of our own into this test's folder; gives the path of the picture. */
  render(name: string, html: string, options?: Omit<PictureOptions, 'file'>): Promise<string>;
}

/** Recognition on a machine that is busy with other things. */
const READ_WITHIN_MS = 90_000;

function toSkillshot<App extends AppUnderTest>(app: App): App & Skillshot {
  const { page } = app;
  const list = page.getByRole('listbox', { name: 'Notes' });
  const countNotes = (count: number) => expect(list.getByRole('option')).toHaveCount(count, { timeout: READ_WITHIN_MS });
  const editor = page.getByRole('textbox', { name: 'Visible text' });
  return {
    ...app,
    list,
    note: page.getByRole('article'),
    title: page.getByRole('textbox', { name: 'Title' }),
    picture: page.getByRole('region', { name: 'Picture' }),
    imports: page.getByRole('region', { name: 'Imports' }),
    visibleText: async () => (await editor.locator('.cm-line').allInnerTexts()).map((line) => (line === '\n' ? '' : line)).join('\n'),
    search: (text) => page.getByRole('textbox', { name: 'Search notes' }).fill(text),
    dropAndRead: async (files) => {
      const before = await list.getByRole('option').count();
      await app.dropFiles(files);
      await countNotes(before + files.length);
    },
    countNotes,
  };
}

export interface RunningSkillshot extends Skillshot {
  stop(): Promise<void>;
}

interface Fixtures {
  readonly app: Skillshot;
  /** `startApp` of `TestFixtures`, with the names for what a person sees. */
  readonly launch: StartApp<RunningSkillshot>;
  readonly pictures: Pictures;
}

export const test = base.extend<Fixtures, { readonly painter: Browser }>({
  painter: [
    async ({}, provide) => {
      const browser = await launchBrowser();
      await provide(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ app }, provide) => { await provide(toSkillshot(app)); },
  launch: async ({ startApp }, provide) => { await provide(async (options) => toSkillshot(await startApp(options))); },
  pictures: async ({ painter, folder }, provide) => {
    await provide({ render: (name, html, options = {}) => renderPicture(painter, html, { ...options, file: path.join(folder, name) }) });
  },
});
