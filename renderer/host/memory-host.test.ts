import { describe, expect, it } from 'vitest';
import { describeHost } from '../../shared/host.contract.ts';
import { createMemoryHost } from './memory-host.ts';

describeHost('the host in memory', ({ opened = [], closesDialog = false }) => {
  const host = createMemoryHost({ closesDialog });
  host.openFiles(opened);
  return Promise.resolve({
    host,
    savedFile: (name) => Promise.resolve(host.saved.get(name) ?? null),
    openedUrls: () => host.openedUrls,
    stop: () => Promise.resolve(),
  });
});

describe('the host in memory', () => {
  it('gives commands to its listeners until they stop', () => {
    const host = createMemoryHost();
    const heard: string[] = [];
    const stop = host.onCommand((command) => heard.push(command));
    host.command('find-notes');
    stop();
    host.command('next-note');
    expect(heard).toEqual(['find-notes']);
  });
});
