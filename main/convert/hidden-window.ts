import { app, BrowserWindow } from 'electron';

/** Electron as a browser without a window, for `npm run convert` on machines that have no other: opens the address it is given. */
async function openHidden(url: string): Promise<void> {
  await app.whenReady();
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false, spellcheck: false } });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  await window.loadURL(url);
}

const url = process.argv.find((argument) => argument.startsWith('http://127.0.0.1:'));
if (url !== undefined) void openHidden(url);
