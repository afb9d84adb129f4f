import path from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

/**
 * How long plain Dexie takes to write the records that the import has made, into a database of its own beside the library, with
 * commits that are on the disk: nothing is read, parsed or compared, and there is one copy. In milliseconds.
 */
export async function timePeer(page) {
  await page.addScriptTag({ path: path.join(PROJECT_ROOT, 'node_modules/dexie/dist/dexie.min.js') });
  return page.evaluate(async () => {
    const library = await new window.Dexie('skillshot').open();
    const peer = new window.Dexie('bench-peer', { chromeTransactionDurability: 'strict' });
    peer.version(1).stores({ notes: 'id, &slugKey, *imageIds, sequence', pictures: 'imageId' });
    await peer.open();
    const notes = await library.table('notes').toArray();
    let spentMs = 0;
    for (let start = 0; start < notes.length; start += 200) {
      const batch = notes.slice(start, start + 200);
      const found = await library.table('pictures').bulkGet(batch.flatMap(({ imageIds }) => imageIds));
      // Out of the store they were read from: writing a blob of a file would copy it on the way.
      const pictures = await Promise.all(found.map(async (row) => ({ ...row, blob: new Blob([await row.blob.arrayBuffer()], { type: row.mediaType }) })));
      const began = performance.now();
      await peer.transaction('rw', ['notes', 'pictures'], async () => {
        await peer.table('notes').bulkPut(batch);
        await peer.table('pictures').bulkPut(pictures);
      });
      spentMs += performance.now() - began;
    }
    peer.close();
    library.close();
    await window.Dexie.delete('bench-peer');
    return spentMs;
  });
}
