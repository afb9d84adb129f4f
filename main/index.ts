import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu } from 'electron';
import type { IpcMessageChannel, IpcMessages } from '../shared/ipc.ts';
import { reasonOf } from '../shared/reason-of.ts';
import { isPageUrl } from './app-origin.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { createBackupHandlers } from './backup-handlers.ts';
import { createDesktopBackups, startBackupTimer } from './desktop-backups.ts';
import { windowDialogs } from './dialogs.ts';
import { createFileHandlers, type FileDialogs } from './file-handlers.ts';
import { cutNetwork, enableSandboxUnlessRoot, guardSessions } from './guards.ts';
import { serveIpc } from './ipc.ts';
import { createJournalFiles } from './journal-files.ts';
import { createJournalHandlers } from './journal-handlers.ts';
import { createKeptFolderHandlers } from './kept-folder-handlers.ts';
import { createKeptFolderPaths } from './kept-folder-paths.ts';
import { createKeptFolders } from './kept-folders.ts';
import { createLinkHandlers } from './link-handlers.ts';
import { menuTemplate } from './menu.ts';
import { createOpenedFiles, fileArguments } from './opened-files.ts';
import { parseLaunchData } from './launch-data.ts';
import { reviveCrashedPages } from './revive-page.ts';
import { startRun, type Run } from './run-marker.ts';
import { findScreenshotsFolder } from './screenshots-folder.ts';
import { openMainWindow } from './window.ts';

// The page of `npm run dev`; a packaged app knows no other page than its own.
const devUrl = app.isPackaged ? null : (process.env['SKILLSHOT_DEV_URL'] ?? null);
const devOrigin = devUrl === null ? null : new URL(devUrl).origin;

const mainWindow = (): BrowserWindow | null => BrowserWindow.getAllWindows()[0] ?? null;

function tell<Channel extends IpcMessageChannel>(channel: Channel, message: IpcMessages[Channel]): void {
  mainWindow()?.webContents.send(channel, message);
}

const openedFiles = createOpenedFiles(() => { tell('opened-files:waiting', null); });

function showWindow(): void {
  const window = mainWindow() ?? openMainWindow(devUrl);
  if (window.isMinimized()) window.restore();
  if (window.isVisible()) window.focus();
}

function keptFolders(dialogs: FileDialogs) {
  const system = { platform: process.platform, home: app.getPath('home'), pictures: app.getPath('pictures'), desktop: app.getPath('desktop') };
  const folders = createKeptFolders({
    paths: createKeptFolderPaths(path.join(app.getPath('userData'), 'kept-folders.json')),
    chooseFolder: (startIn) => dialogs.chooseFolder(startIn),
    suggest: (purpose) => (purpose === 'watch' ? findScreenshotsFolder(system) : Promise.resolve(null)),
  });
  folders.onChange((purpose) => { tell('kept-folder:changed', purpose); });
  return folders;
}

/** Where backups lie at first: among the person's documents; for a profile of its own folder, beside that. */
function defaultBackupFolder(): string {
  const userData = app.getPath('userData');
  return app.commandLine.hasSwitch('user-data-dir') ? `${userData} Backups` : path.join(app.getPath('documents'), 'Skillshot Backups');
}

async function answerPage(run: Run): Promise<void> {
  const userData = app.getPath('userData');
  const journal = createJournalFiles(path.join(userData, 'journal'));
  const dialogs = windowDialogs(mainWindow);
  const backups = await createDesktopBackups({ journal, userData, defaultFolder: defaultBackupFolder(), dialogs, appVersion: app.getVersion(), now: () => new Date() });
  backups.onState((state) => { tell('backup:state', state); });
  app.once('will-quit', startBackupTimer(backups));
  serveIpc(
    (channel, handler) => {
      ipcMain.handle(channel, ({ senderFrame }, request: unknown) =>
        handler({ url: senderFrame?.url ?? '', isMainFrame: senderFrame?.parent === null }, request));
    },
    {
      handlers: {
        ...createFileHandlers({ dialogs, newId: randomUUID }),
        ...createKeptFolderHandlers(keptFolders(dialogs)),
        ...createLinkHandlers(),
        ...createJournalHandlers(journal),
        ...createBackupHandlers(backups),
        'run:previous': () => Promise.resolve(run.takePrevious()),
        'opened-files:take': () => openedFiles.take(),
      },
      isTrusted: ({ url, isMainFrame }) => isMainFrame && isPageUrl(url, devOrigin),
    },
  );
}

async function boot(): Promise<void> {
  const run = startRun(path.join(app.getPath('userData'), 'running.json'), new Date());
  app.once('will-quit', () => { run.end(); });
  app.on('render-process-gone', (_event, _contents, { reason }) => { if (reason !== 'clean-exit') run.noteCrash(); });
  await app.whenReady();
  serveAppScheme();
  guardSessions(devOrigin);
  reviveCrashedPages(() => Date.now());
  await answerPage(run);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({
    platform: process.platform,
    isDeveloping: !app.isPackaged,
    send: (command) => { tell('app:command', command); },
  })));
  showWindow();
  app.on('activate', showWindow);
}

const files = fileArguments(process.argv, { isPackaged: app.isPackaged, cwd: process.cwd() });

// A second start hands its files to the first and ends: two writers of one database would be one too many.
if (app.requestSingleInstanceLock({ files })) {
  registerAppScheme();
  enableSandboxUnlessRoot();
  cutNetwork(devOrigin);
  void openedFiles.add(files);
  const booted = boot();
  booted.catch((error: unknown) => {
    dialog.showErrorBox('Skillshot cannot start', reasonOf(error));
    app.exit(1);
  });
  app.on('second-instance', (...[, , , launchData]) => {
    // Not before: a window that opens while nobody answers it yet cannot open its library. A failure is told above.
    booted.then(showWindow, () => undefined);
    void openedFiles.add(parseLaunchData(launchData));
  });
  // A Mac sends files as events, also before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void openedFiles.add([file]);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
} else {
  app.quit();
}
