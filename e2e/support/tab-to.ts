import { expect, type Locator } from '@playwright/test';
import type { Skillshot } from './skillshot.ts';

const MOST_STOPS = 60;

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus; a target that Tab never reaches fails. */
export async function tabTo({ page }: Pick<Skillshot, 'page'>, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
