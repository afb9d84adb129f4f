import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWindowState, MIN_HEIGHT, MIN_WIDTH, readWindowState, type ScreenArea, type WindowState } from './window-state.ts';

const primary: ScreenArea = { x: 0, y: 25, width: 1920, height: 1055 };
const second: ScreenArea = { x: 1920, y: 0, width: 1280, height: 1024 };
const state = (change: Partial<WindowState>): WindowState => ({ x: 100, y: 100, width: 1000, height: 700, isMaximised: false, ...change });

describe('the place of the window', () => {
  it('is the middle of the first screen at the first start', () => {
    expect(fitWindowState(null, [primary, second])).toEqual({ x: 320, y: 133, width: 1280, height: 840, isMaximised: false });
  });

  it('is where it was', () => {
    expect(fitWindowState(state({ x: 2000, isMaximised: true }), [primary, second])).toEqual(state({ x: 2000, isMaximised: true }));
  });

  it('is the middle of the first screen when its own was unplugged', () => {
    expect(fitWindowState(state({ x: 2000 }), [primary])).toEqual(state({ x: 460, y: 203 }));
  });

  it('is moved in when it hangs over the edge', () => {
    expect(fitWindowState(state({ x: -300, y: 900 }), [primary])).toEqual(state({ x: 0, y: 380 }));
  });

  it('is always on a screen, never under the least size where the screen has it', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    fc.assert(fc.property(number, number, size, size, (x, y, width, height) => {
      const fitted = fitWindowState(state({ x, y, width, height }), [primary, second]);
      const isInside = (area: ScreenArea): boolean =>
        fitted.x >= area.x && fitted.y >= area.y && fitted.x + fitted.width <= area.x + area.width && fitted.y + fitted.height <= area.y + area.height;
      expect([primary, second].some(isInside)).toBe(true);
      expect(fitted.width).toBeGreaterThanOrEqual(MIN_WIDTH);
      expect(fitted.height).toBeGreaterThanOrEqual(MIN_HEIGHT);
    }));
  });
});

describe('the remembered place', () => {
  it.each(['', 'null', '{"x":1}', '{"x":1,"y":2,"width":-5,"height":3,"isMaximised":false}', '{"x":"1"'])('is forgotten when it is damaged: %j', async (content) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'skillshot-window-'));
    const file = path.join(folder, 'window-state.json');
    await writeFile(file, content);
    expect(readWindowState(file)).toBeNull();
    await rm(folder, { recursive: true });
  });

  it('is none at the first start', () => {
    expect(readWindowState('/nonexistent/window-state.json')).toBeNull();
  });
});
