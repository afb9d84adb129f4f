import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron as electron } from '@playwright/test';
import { findElectron } from '../launch/electron-binary.mjs';
import { sandboxFlags } from '../launch/find-browser.mjs';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

function electronBinary() {
  const old = path.join(PROJECT_ROOT, '.runtime/electron22/electron');
  const binary = findElectron({ mayDownload: false }) ?? (existsSync(old) ? old : null);
  if (binary === null) throw new Error('There is no Electron here: run "npm test", which fetches it or says how.');
  return binary;
}

/** A Skillshot with a library of its own. */
export class Instance {
  /** Its mirror. */
  folder = '';

  constructor({ app, page }) {
    Object.assign(this, { app, page });
  }

  static async open({ profile, env }) {
    mkdirSync(profile, { recursive: true });
    const launch = () => electron.launch({ executablePath: electronBinary(), args: [...sandboxFlags(), '--disable-gpu', `--user-data-dir=${profile}`, PROJECT_ROOT], env: { ...process.env, ...env }, timeout: 60_000 });
    const app = await launch().catch(launch);
    const page = await app.firstWindow();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await page.getByRole('main').waitFor();
    return new Instance({ app, page });
  }

  /** Begins to mirror into a folder, instead of another where there is one. */
  async mirrorInto(folder) {
    this.folder = folder;
    await this.app.evaluate(({ dialog }, chosen) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] }); }, folder);
    await this.#inFolders(async (group) => {
      await group.getByRole('button', { name: /^(?:Choose|Another) folder…$/ }).click();
      await group.getByRole('button', { name: 'Pause' }).waitFor();
    });
  }

  /** Waits until so many notes are in step with the mirror folder. */
  untilInStep(notes, timeout) {
    return this.untilMirrorSays(`${notes.toLocaleString('en')} notes in step`, timeout);
  }

  /** Waits until the settings say so of the mirror folder. */
  untilMirrorSays(text, timeout = 300_000) {
    return this.#inFolders((group) => group.getByRole('status').filter({ hasText: text }).waitFor({ timeout }));
  }

  async #inFolders(work) {
    const { page } = this;
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mirror and watched folder' }).click();
    await work(page.getByRole('group', { name: 'Mirror folder' }));
    await page.getByRole('button', { name: 'Close' }).click();
  }

  /** kill -9 of the program with all its processes. */
  async killHard() {
    const child = this.app.process();
    const gone = new Promise((resolve) => { child.once('exit', resolve); });
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  get notes() {
    return this.page.getByRole('listbox', { name: 'Notes' }).getByRole('option');
  }

  /** Opens one of the notes; false when there is none. */
  async openNote(pick) {
    const count = await this.notes.count();
    if (count === 0) return false;
    await this.notes.nth(pick % count).click();
    await this.page.getByRole('textbox', { name: 'Title' }).waitFor();
    return true;
  }

  /** Replaces the title; what it was. Read and replaced in one go, so that nothing arrives in between that nobody has seen. */
  async retitle(title) {
    const before = await this.page.getByRole('textbox', { name: 'Title' }).evaluate((field, value) => {
      const seen = field.value;
      field.focus();
      field.select();
      document.execCommand('insertText', false, value);
      if (!field.isConnected || field.value !== value) throw new Error('The field has gone.');
      return seen;
    }, title);
    await this.saved();
    return before;
  }

  /** Adds a line with the keyboard; throws when the field has gone from under the keys. Gives the title of the note. */
  async addRemark(line) {
    const field = this.page.getByRole('textbox', { name: 'Your remark' });
    await field.click();
    await this.page.keyboard.press('Control+End');
    if ((await field.inputValue()) !== '') await this.page.keyboard.press('Enter');
    await this.page.keyboard.insertText(line);
    if (!(await field.inputValue()).includes(line)) throw new Error('The keys went elsewhere.');
    await this.saved();
    return this.page.getByRole('textbox', { name: 'Title' }).inputValue();
  }

  async trash() {
    await this.page.keyboard.press('Control+Backspace');
  }

  saved() {
    return this.page.getByText('Saved', { exact: true }).waitFor();
  }

  /** Everything that the program keeps: the live notes by id, what is in the trash and in the history as text, and the conflicts. */
  async library() {
    return this.page.evaluate(async () => {
      const read = (name, store) => new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
          asking.onerror = () => reject(asking.error);
        };
      });
      const rows = await read('skillshot', 'notes');
      const live = rows.map(({ note }) => note).filter(({ trashedAt }) => trashedAt === null);
      const said = ({ title, caption, topic, extras, images }) => JSON.stringify({ title, caption, topic, sections: extras.sections, images: images.map(({ imageId }) => imageId) });
      const kept = JSON.stringify([rows, await read('skillshot', 'versions')]);
      return { live: Object.fromEntries(live.map((note) => [note.id, said(note)]).sort()), kept, conflicts: await read('skillshot-mirror', 'conflicts') };
    });
  }

  /** The files of the folder, without what Syncthing keeps for itself. */
  files() {
    const found = readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(this.folder, path.join(entry.parentPath ?? entry.path, entry.name)));
    return Object.fromEntries(found.filter((file) => !/(?:^|\/)\./.test(file)).sort().map((file) => [file, readFileSync(path.join(this.folder, file), 'latin1')]));
  }

  close() {
    return this.app.close();
  }
}
