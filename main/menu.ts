import type { MenuItemConstructorOptions } from 'electron';
import { listAppCommands, type AppCommand, type AppCommandInfo } from '../shared/app-command.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly isDeveloping: boolean;
  readonly send: (command: AppCommand) => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** Keys that edit text on a Mac, where the menu takes a key before the text field can. */
const editsText = (keys: string): boolean => /\+(Backspace|Up|Down)$/.test(keys);

function commandItems(menu: AppCommandInfo['menu'], { platform, send }: MenuOptions): MenuItemConstructorOptions[] {
  return listAppCommands().filter((info) => info.menu === menu).map(({ command, label, keys }) => {
    const isShown = keys !== undefined && !(platform === 'darwin' && editsText(keys));
    return {
      id: command,
      label,
      click: () => { send(command); },
      // On Linux and Windows the page handles the keys, as in a browser; the menu only shows them. A Mac's menu handles its own.
      ...(isShown ? { accelerator: keys, registerAccelerator: platform === 'darwin' } : {}),
    };
  });
}

/** The native menu: the app's own commands from their table, and the platform's roles for editing and windows. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const items = (menu: AppCommandInfo['menu']): MenuItemConstructorOptions[] => commandItems(menu, options);
  const isMac = options.platform === 'darwin';
  const developerItems: MenuItemConstructorOptions[] = options.isDeveloping ? [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }] : [];
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: 'File', submenu: [...items('file'), SEPARATOR, isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' }, { role: 'redo' }, SEPARATOR,
        { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }, SEPARATOR,
        ...items('edit'),
      ],
    },
    { label: 'Note', submenu: items('note') },
    {
      label: 'View',
      submenu: [...items('view'), SEPARATOR, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }, ...developerItems],
    },
    ...(isMac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    { role: 'help', submenu: items('help') },
  ];
}
