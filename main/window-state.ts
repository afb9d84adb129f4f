import { readFileSync } from 'node:fs';
import { z } from 'zod';

const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximised: z.boolean(),
});

/** Where the window was, in screen points, and whether it filled the screen. */
export type WindowState = z.infer<typeof windowStateSchema>;

export interface ScreenArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MIN_WIDTH = 720;
export const MIN_HEIGHT = 520;

/** The size of a first start. */
const DEFAULT_SIZE = { width: 1280, height: 840 };

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

function overlap(state: WindowState, area: ScreenArea): number {
  const width = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x);
  const height = Math.min(state.y + state.height, area.y + area.height) - Math.max(state.y, area.y);
  return Math.max(0, width) * Math.max(0, height);
}

/**
 * The remembered state made to fit the screens that are there now: on the screen it mostly was on, no larger than that, wholly inside.
 * A window on a screen that was unplugged comes back in the middle of the first one.
 */
export function fitWindowState(remembered: WindowState | null, areas: readonly [ScreenArea, ...ScreenArea[]]): WindowState {
  const [first] = areas;
  const best = areas.reduce((chosen, area) => (remembered && overlap(remembered, area) > overlap(remembered, chosen) ? area : chosen), first);
  const width = clamp(remembered?.width ?? DEFAULT_SIZE.width, MIN_WIDTH, best.width);
  const height = clamp(remembered?.height ?? DEFAULT_SIZE.height, MIN_HEIGHT, best.height);
  const isVisible = remembered !== null && overlap(remembered, best) > 0;
  const wishedX = isVisible ? remembered.x : best.x + Math.round((best.width - width) / 2);
  const wishedY = isVisible ? remembered.y : best.y + Math.round((best.height - height) / 2);
  return {
    x: clamp(wishedX, best.x, best.x + best.width - width),
    y: clamp(wishedY, best.y, best.y + best.height - height),
    width,
    height,
    isMaximised: remembered?.isMaximised ?? false,
  };
}

/** The remembered state, or null when there is none or it is damaged. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
