import { describe, expect, it } from 'vitest';
import { backupName } from '../shared/backup/backup-names.ts';
import type { IpcCalls, IpcChannel } from '../shared/ipc.ts';
import { tailSegmentName } from '../shared/journal/segment-names.ts';
import { isPageUrl } from './app-origin.ts';
import { handlersThatAnswer } from './ipc-handlers.contract.ts';
import { serveIpc, type IpcSender } from './ipc.ts';

const PAGE: IpcSender = { url: 'app://skillshot/index.html', isMainFrame: true };

const SEGMENT = tailSegmentName(1, '00000000');
const BACKUP = backupName({ at: new Date(0), libraryId: '9f3c2b1a', isBeforeRestore: false });
const PICTURE = 'a'.repeat(64);
const bytes = new Uint8Array(1);

/** A good request for each channel; bad ones are made of it. A channel that is missing here does not compile. */
const GOOD: { readonly [Channel in IpcChannel]: IpcCalls[Channel]['request'] } = {
  'folder:choose': null,
  'folder:read-file': { folderId: 'x', path: 'a.md' },
  'folder:write-file': { folderId: 'x', path: 'a.md', bytes },
  'kept-folder:choose': { purpose: 'mirror' },
  'kept-folder:choose-suggested': { purpose: 'watch' },
  'kept-folder:suggested': { purpose: 'watch' },
  'kept-folder:kept': { purpose: 'mirror' },
  'kept-folder:forget': { purpose: 'mirror' },
  'kept-folder:list-files': { purpose: 'mirror' },
  'kept-folder:read-file': { purpose: 'mirror', path: 'a.md' },
  'kept-folder:put-file': { path: 'a.md', bytes, seen: null },
  'kept-folder:trash-file': { seen: { path: 'a.md', byteLength: 1, modifiedMs: 1 } },
  'file:save': { name: 'a.zip', bytes },
  'link:open': { url: 'https://example.org' },
  'opened-files:take': null,
  'journal:list-segments': null,
  'journal:read-segment': { name: SEGMENT, range: { offset: 0, byteLength: 1 } },
  'journal:append-to-segment': { name: SEGMENT, bytes },
  'journal:remove-segments': { names: [SEGMENT] },
  'journal:set-aside-segments': { names: [SEGMENT] },
  'journal:put-picture': { imageId: PICTURE, bytes },
  'journal:get-picture': { imageId: PICTURE },
  'journal:list-pictures': null,
  'journal:remove-pictures': { imageIds: [PICTURE] },
  'journal:list-aside': null,
  'journal:remove-aside': { names: [`1-${SEGMENT}`] },
  'backup:get-state': null,
  'backup:back-up': { reason: 'asked' },
  'backup:verify': { name: BACKUP },
  'backup:take-along': null,
  'backup:stop': null,
  'backup:count': null,
  'backup:read': { name: BACKUP, range: { offset: 0, byteLength: 1 } },
  'backup:read-picture': { imageId: PICTURE },
  'backup:choose-place': null,
  'backup:set-interval': { interval: 'hourly' },
  'run:previous': null,
};
const CHANNELS = Object.entries(GOOD);

function serve() {
  const reached: string[] = [];
  const channels = new Map<string, (sender: IpcSender, request: unknown) => Promise<unknown>>();
  serveIpc((channel, handler) => void channels.set(channel, handler), {
    handlers: handlersThatAnswer('answered', (channel) => { reached.push(channel); }),
    isTrusted: ({ url, isMainFrame }) => isMainFrame && isPageUrl(url, null),
  });
  const ask = (channel: string, request: unknown, sender = PAGE): Promise<unknown> => channels.get(channel)?.(sender, request) ?? Promise.reject(new Error('no such channel'));
  return { ask, reached, channels };
}

/** What a page gone mad may send in the place of a value. */
const OTHER_TYPES: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', undefined], ['null', null], ['a number', 7], ['a truth', true], ['a list', [1, 2]], ['an object', { more: true }], ['a function in disguise', { toString: 'x', constructor: 'y' }],
];

/** Claims to be long without taking the memory. */
const endlessBytes = (): Uint8Array => Object.defineProperty(new Uint8Array(1), 'byteLength', { value: 2 ** 40 });

function hugeLike(value: unknown): unknown {
  if (typeof value === 'string') return value.repeat(2).padEnd(100_000, 'x');
  if (typeof value === 'number') return 2 ** 53;
  if (value instanceof Uint8Array) return endlessBytes();
  return Array.isArray(value) ? Array.from({ length: 1_000_001 }, () => value[0] as unknown) : value;
}

function badFields(request: object): readonly (readonly [name: string, request: unknown])[] {
  return Object.entries(request).flatMap(([field, value]: readonly [string, unknown]) => {
    const without = Object.fromEntries(Object.entries(request).filter(([name]) => name !== field));
    const withField = (other: unknown): unknown => ({ ...request, [field]: other });
    const isSameType = (other: unknown): boolean => Array.isArray(other) ? Array.isArray(value) && value.length === 0 : other === value;
    return [
      [`without ${field}`, without] as const,
      ...OTHER_TYPES.filter(([, other]) => !isSameType(other)).map(([name, other]) => [`with ${name} as ${field}`, withField(other)] as const),
      ...(typeof value === 'string' ? [[`with bytes as ${field}`, withField(bytes)] as const] : [[`with a text as ${field}`, withField('text')] as const]),
      ...(typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array) ? [] : [[`with a huge ${field}`, withField(hugeLike(value))] as const]),
    ];
  });
}

/** Every way in which a request can be wrong that follows from its shape. */
function badRequests(good: unknown): readonly (readonly [name: string, request: unknown])[] {
  if (typeof good !== 'object' || good === null) return [...OTHER_TYPES.filter(([, other]) => other !== good), ['a text', 'text']];
  return [...OTHER_TYPES, ['a text', 'text'], ['a field more', { ...good, more: true }], ...badFields(good)];
}

const STRANGERS: readonly (readonly [who: string, sender: IpcSender])[] = [
  ['another page', { url: 'https://evil.example/', isMainFrame: true }],
  ['a page whose name begins like ours', { url: 'app://skillshot.evil/', isMainFrame: true }],
  ['a file', { url: 'file:///app://skillshot/index.html', isMainFrame: true }],
  ['the dev server of an app that is not developed', { url: 'http://localhost:5173/', isMainFrame: true }],
  ['a frame of our own page', { url: PAGE.url, isMainFrame: false }],
  ['a window that is gone', { url: '', isMainFrame: true }],
];

describe('the door of the main process', () => {
  it('answers the channels of the map and no other', () => {
    expect([...serve().channels.keys()].sort()).toEqual(Object.keys(GOOD).sort());
  });

  it.each(CHANNELS)('lets a good request for %s through', async (channel, request) => {
    expect(await serve().ask(channel, request)).toBe('answered');
  });

  it.each(CHANNELS)('keeps strangers from %s', async (channel, request) => {
    const { ask, reached } = serve();
    for (const [, sender] of STRANGERS) await expect(ask(channel, request, sender)).rejects.toThrow('not for this page');
    expect(reached).toEqual([]);
  });

  it.each(CHANNELS)('refuses every request for %s that has another shape', async (channel, request) => {
    const { ask, reached } = serve();
    for (const [name, bad] of badRequests(request)) {
      const refusal = await ask(channel, bad).then(() => `let through: ${name}`, (error: unknown) => String(error));
      expect(refusal, name).toContain(`Error: ${channel}: `);
    }
    expect(reached).toEqual([]);
  });

  const malformed: readonly (readonly [string, unknown])[] = [
    ['folder:read-file', { folderId: 'x', path: '' }],
    ['folder:read-file', { folderId: 'x', path: 'a'.repeat(4097) }],
    ['folder:write-file', { folderId: 'x'.repeat(65), path: 'a', bytes }],
    ['kept-folder:choose', { purpose: 'home' }],
    ['kept-folder:kept', { purpose: '__proto__' }],
    ['kept-folder:read-file', { purpose: 'watch', path: 'a'.repeat(4097) }],
    ['kept-folder:put-file', { path: '', bytes, seen: null }],
    ['kept-folder:put-file', { path: 'a', bytes, seen: { path: 'a', byteLength: -1, modifiedMs: 1 } }],
    ['kept-folder:trash-file', { seen: { path: '', byteLength: 1, modifiedMs: 1 } }],
    ['kept-folder:trash-file', { seen: { path: 'a', byteLength: 1, modifiedMs: 1, more: true } }],
    ['file:save', { name: '', bytes }],
    ['file:save', { name: 'a'.repeat(256), bytes }],
    ['link:open', { url: `https://${'a'.repeat(9000)}` }],
    ['journal:read-segment', { name: '../../etc/passwd', range: { offset: 0, byteLength: 1 } }],
    ['journal:read-segment', { name: SEGMENT, range: { offset: -1, byteLength: 1 } }],
    ['journal:read-segment', { name: SEGMENT, range: { offset: 0, byteLength: 1e12 } }],
    ['journal:append-to-segment', { name: `${SEGMENT}/../x`, bytes }],
    ['journal:append-to-segment', { name: SEGMENT, bytes: new Uint8Array(new SharedArrayBuffer(1)) }],
    ['journal:remove-segments', { names: [SEGMENT, '..'] }],
    ['journal:put-picture', { imageId: '../x', bytes }],
    ['journal:put-picture', { imageId: 'A'.repeat(64), bytes }],
    ['journal:get-picture', { imageId: `${PICTURE}/` }],
    ['journal:remove-pictures', { imageIds: ['*'] }],
    ['journal:remove-aside', { names: [SEGMENT] }],
    ['journal:remove-aside', { names: [`1-${SEGMENT}/../x`] }],
    ['backup:back-up', { reason: 'automatic' }],
    ['backup:back-up', { reason: 'asked', folder: '/etc' }],
    ['backup:verify', { name: '../../etc/passwd' }],
    ['backup:verify', { name: `${BACKUP}/../x` }],
    ['backup:take-along', { path: '/etc/x' }],
    ['backup:read', { name: '/etc/passwd', range: { offset: 0, byteLength: 1 } }],
    ['backup:read', { name: BACKUP, range: { offset: 0, byteLength: 1e12 } }],
    ['backup:read', { name: BACKUP, range: { offset: -1, byteLength: 1 } }],
    ['backup:read-picture', { imageId: '../x' }],
    ['backup:set-interval', { interval: 'never' }],
  ];
  it.each(malformed)('refuses %s with values that are out of bounds', async (channel, request) => {
    const { ask, reached } = serve();
    await expect(ask(channel, request)).rejects.toThrow(channel);
    expect(reached).toEqual([]);
  });
});
