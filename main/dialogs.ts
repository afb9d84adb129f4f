import { dialog, type BrowserWindow } from 'electron';
import type { FileDialogs } from './file-handlers.ts';

/** Electron's dialogs, attached to the window. */
export function windowDialogs(mainWindow: () => BrowserWindow | null): FileDialogs {
  return {
    async chooseFolder(startIn) {
      const window = mainWindow();
      if (!window) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...(startIn === undefined ? {} : { defaultPath: startIn }), properties: ['openDirectory', 'createDirectory'] });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async choosePlaceToSave(name) {
      const window = mainWindow();
      if (!window) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
