import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.contract.ts';
import { measurePitch } from './fixed-pitch.ts';

const measure = (drawing: string, font: 'fixed' | 'proportional') => measurePitch(layOut(drawing, { font }).map((row) => row.words));

const COMMANDS = 'git status --short\ngit commit --amend\nls -l notes drafts\ncargo build --release';

describe('measurePitch', () => {
  it('finds the width of a letter in a font of fixed pitch', () => {
    expect(measure(COMMANDS, 'fixed')).toMatchObject({ pitchPx: 10, shareOnGrid: 1 });
  });

  it('finds no grid in other fonts', () => {
    expect(measure(COMMANDS, 'proportional').shareOnGrid).toBeLessThan(0.7);
  });

  it('asks the columns of a listing too', () => {
    expect(measure('NAME        STATUS\nshop-web    Up two hours\nshop        Down since May', 'fixed')).toMatchObject({ pitchPx: 10, shareOnGrid: 1 });
  });

  it('knows nothing about a page without words', () => {
    expect(measurePitch([])).toEqual({ pitchPx: 0, shareOnGrid: 0, samples: 0 });
  });
});
