import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { APP_COMMANDS, type AppCommand } from '../shared/app-command.ts';
import { menuTemplate } from './menu.ts';

function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function menuOn(platform: NodeJS.Platform, isDeveloping = false) {
  const sent: AppCommand[] = [];
  const items = itemsOf(menuTemplate({ platform, isDeveloping, send: (command) => sent.push(command) }));
  return { items, sent };
}

const PLATFORMS: readonly NodeJS.Platform[] = ['linux', 'win32', 'darwin'];

describe('the native menu', () => {
  it.each(PLATFORMS)('has every command of the app once on %s', (platform) => {
    const ids = menuOn(platform).items.flatMap(({ id }) => id ?? []);
    expect([...ids].sort()).toEqual(Object.keys(APP_COMMANDS).sort());
  });

  it('sends the command of the item that was chosen', () => {
    const { items, sent } = menuOn('linux');
    const item = items.find(({ id }) => id === 'find-notes');
    item?.click?.(item as never, undefined, {});
    expect(sent).toEqual(['find-notes']);
  });

  it.each(PLATFORMS)('gives no key to two items on %s', (platform) => {
    const keys = menuOn(platform).items.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? accelerator : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('only shows keys where the page handles them', () => {
    const shown = menuOn('linux').items.filter(({ accelerator }) => accelerator !== undefined);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it('takes no key on a Mac that edits text', () => {
    const keys = menuOn('darwin').items.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? accelerator : []));
    expect(keys.filter((key) => /Backspace|Up$|Down$/.test(key))).toEqual([]);
  });

  it('offers the developer tools only while developing', () => {
    const roles = (isDeveloping: boolean) => menuOn('linux', isDeveloping).items.map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});
