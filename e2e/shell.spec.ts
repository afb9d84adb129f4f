import { expect, test } from './support/app.ts';

test('shows the page with a policy on its response', async ({ app }) => {
  const policy = await app.page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(app.problems).toEqual([]);
});
