// The screenshots in the pictures of the README: posts of our own (scripts/pictures/posts), captured as a person would.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const POSTS = fileURLToPath(new URL('./posts', import.meta.url));

/** Renders one post into a folder; gives the path of the picture. */
async function renderPost(browser, folder, { post, fileName }) {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 800, height: 600 } });
  await page.goto(pathToFileURL(path.join(POSTS, `${post}.html`)).href);
  const file = path.join(folder, fileName);
  await page.locator('article').screenshot({ path: file });
  await page.close();
  return file;
}

/** Renders each of `{ post, fileName }` into a folder; gives the paths in the same order. */
export async function renderPosts(browser, folder, posts) {
  const files = [];
  for (const post of posts) files.push(await renderPost(browser, folder, post));
  return files;
}
