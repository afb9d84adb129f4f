import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRun } from './run-marker.ts';

const NOW = new Date('2026-04-01T09:00:00Z');

describe('the marker of a run', () => {
  let folder = '';
  const file = (): string => path.join(folder, 'running.json');
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'skillshot-run-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('says that the run before ended when it did', () => {
    expect(startRun(file(), NOW).takePrevious()).toEqual({ kind: 'ended' });
    startRun(file(), NOW).end();
    expect(startRun(file(), NOW).takePrevious()).toEqual({ kind: 'ended' });
  });

  it('says that it broke off, and when it had begun', () => {
    startRun(file(), NOW);
    expect(startRun(file(), new Date()).takePrevious()).toEqual({ kind: 'broke-off', startedAt: NOW.toISOString() });
  });

  it('is told once, so that a page that is loaded again does not hear it twice', () => {
    startRun(file(), NOW);
    const run = startRun(file(), NOW);
    run.takePrevious();
    expect(run.takePrevious()).toEqual({ kind: 'ended' });
  });

  it('tells the next page that the one before it crashed', () => {
    const run = startRun(file(), NOW);
    run.takePrevious();
    run.noteCrash();
    expect(run.takePrevious()).toEqual({ kind: 'broke-off', startedAt: NOW.toISOString() });
  });

  it.each(['', '{', '{"startedAt":7}'])('says so of a marker that was cut off: %j', (text) => {
    writeFileSync(file(), text);
    expect(startRun(file(), NOW).takePrevious()).toEqual({ kind: 'broke-off', startedAt: null });
  });

  it('stops nobody where nothing can be written', () => {
    const run = startRun(path.join(folder, 'none', 'running.json'), NOW);
    expect(run.takePrevious()).toEqual({ kind: 'ended' });
    run.end();
  });
});
