import { afterEach, describe, expect, it } from 'vitest';
import type { Host, OpenedFile } from './host.ts';
import { tailSegmentName } from './journal/segment-names.ts';

/** A host in a world that the suite can look at. */
export interface HostUnderTest {
  readonly host: Host;
  /** The bytes that the person got under a name. */
  readonly savedFile: (name: string) => Promise<Uint8Array | null>;
  /** Addresses that were opened outside the app. */
  readonly openedUrls: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export interface HostWorld {
  /** Files that the app was started with. */
  readonly opened?: readonly OpenedFile[];
  /** What the person does in the folder dialog; chooses an empty folder unless told. */
  readonly closesDialog?: boolean;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const bytesOf = (value: Uint8Array | null): readonly number[] | null => value && [...value];

const picture: OpenedFile = { name: 'a shot.png', bytes: text('picture'), modifiedMs: 1_700_000_000_000 };

const OUTSIDE_PATHS = ['../outside.txt', 'notes/../../outside.txt', '/etc/outside.txt', 'notes\\..\\outside.txt', 'C:/outside.txt', 'notes//a.md', './a.md', '', 'notes/a\u0000.md'];

/** What every host promises to the page. `start` makes a host in a fresh world. */
export function describeHost(name: string, start: (world: HostWorld) => Promise<HostUnderTest>): void {
  const running: HostUnderTest[] = [];
  const startHost = async (world: HostWorld = {}): Promise<HostUnderTest> => {
    const started = await start(world);
    running.push(started);
    return started;
  };

  const chooseFolder = async (): Promise<{ readonly folders: NonNullable<Host['folders']>; readonly folderId: string }> => {
    const { folders } = (await startHost()).host;
    const chosen = await folders?.choose();
    if (!folders || !chosen) throw new Error('The host under test has no folders');
    return { folders, folderId: chosen.folderId };
  };

  describe(`${name} as a host`, () => {
    afterEach(async () => {
      await Promise.all(running.splice(0).map((started) => started.stop()));
    });

    it('says its version and platform', async () => {
      const { about } = (await startHost()).host;
      expect(about.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(['mac', 'windows', 'linux']).toContain(about.platform);
    });

    it('gives null when the folder dialog is closed', async () => {
      const { host } = await startHost({ closesDialog: true });
      expect(await host.folders?.choose()).toBeNull();
    });

    it('reads back what it wrote, in folders it made on the way', async () => {
      const { folders, folderId } = await chooseFolder();
      expect(await folders.writeFile(folderId, 'notes/deep/ünï.md', text('one'))).toEqual({ kind: 'written' });
      expect(bytesOf(await folders.readFile(folderId, 'notes/deep/ünï.md'))).toEqual(bytesOf(text('one')));
    });

    it('replaces a file as a whole', async () => {
      const { folders, folderId } = await chooseFolder();
      await folders.writeFile(folderId, 'a.md', text('a long first version'));
      await folders.writeFile(folderId, 'a.md', text('short'));
      expect(bytesOf(await folders.readFile(folderId, 'a.md'))).toEqual(bytesOf(text('short')));
    });

    it('gives null for a file that is not there', async () => {
      const { folders, folderId } = await chooseFolder();
      expect(await folders.readFile(folderId, 'notes/none.md')).toBeNull();
    });

    it.each(OUTSIDE_PATHS)('refuses the path %j', async (path) => {
      const { folders, folderId } = await chooseFolder();
      expect(await folders.writeFile(folderId, path, text('x')).then(({ kind }) => kind, () => 'failed')).toBe('failed');
      expect(await folders.readFile(folderId, path).catch(() => null)).toBeNull();
    });

    it('knows no folder that was not chosen', async () => {
      const { folders } = await chooseFolder();
      expect(await folders.writeFile('another', 'a.md', text('x'))).toMatchObject({ kind: 'failed' });
      expect(await folders.readFile('another', 'a.md')).toBeNull();
    });

    it('saves a file under the name it was given', async () => {
      const { host, savedFile } = await startHost();
      expect(await host.saveFile('notes.zip', text('zip'))).toEqual({ kind: 'saved', name: 'notes.zip' });
      expect(bytesOf(await savedFile('notes.zip'))).toEqual(bytesOf(text('zip')));
    });

    it('keeps what is appended to its journal', async () => {
      const { journal } = (await startHost()).host;
      const name = tailSegmentName(1, '00000000');
      expect(await journal?.appendToSegment(name, new TextEncoder().encode('saved'))).toEqual({ kind: 'written' });
      expect(bytesOf((await journal?.readSegment(name, { offset: 0, byteLength: 9 })) ?? null)).toEqual(bytesOf(text('saved')));
    });

    it('tells once how the run before ended', async () => {
      const { host } = await startHost();
      expect(['ended', 'broke-off']).toContain((await host.previousRun()).kind);
      expect(await host.previousRun()).toEqual({ kind: 'ended' });
    });

    it('opens https addresses outside and no others', async () => {
      const { host, openedUrls } = await startHost();
      expect(await host.openExternal('https://example.org/a?b#c')).toBe(true);
      for (const url of ['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'https:example.org', 'https://a b/', '']) {
        expect(await host.openExternal(url)).toBe(false);
      }
      expect(openedUrls()).toEqual(['https://example.org/a?b#c']);
    });

    it('hands over the files of the start to whoever listens, once', async () => {
      const { host } = await startHost({ opened: [picture] });
      // React mounts, unmounts and mounts again: the files must survive the gap.
      host.onOpenFiles(() => { throw new Error('nobody listens any more'); })();
      const first = await new Promise<readonly OpenedFile[]>((resolve) => { host.onOpenFiles(resolve); });
      expect(first.map(({ name, bytes, modifiedMs }) => ({ name, bytes: bytesOf(bytes), modifiedMs }))).toEqual([{ ...picture, bytes: bytesOf(picture.bytes) }]);
      const again: OpenedFile[] = [];
      host.onOpenFiles((files) => { again.push(...files); });
      await new Promise((resolve) => { setImmediate(resolve); });
      expect(again).toEqual([]);
    });

    it('takes back a listener for commands', async () => {
      const { host } = await startHost();
      const stop = host.onCommand(() => undefined);
      stop();
      stop();
    });
  });
}
