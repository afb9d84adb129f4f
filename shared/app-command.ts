/**
 * Every command of the app that a menu, a key or the command list can start. One table, so that the native menu,
 * the shortcuts of the browser host and the list of shortcuts never disagree.
 * `keys` uses Electron's accelerator names; `CmdOrCtrl` is the Command key on a Mac, Control elsewhere.
 */
export interface AppCommandInfo {
  readonly label: string;
  readonly menu: 'file' | 'edit' | 'view' | 'note' | 'help';
  readonly keys?: string;
}

export const APP_COMMANDS = {
  'import-files': { label: 'Import pictures…', menu: 'file', keys: 'CmdOrCtrl+O' },
  'import-notes': { label: 'Import notes…', menu: 'file', keys: 'CmdOrCtrl+Shift+O' },
  'show-imports': { label: 'Show imports', menu: 'file', keys: 'CmdOrCtrl+J' },
  'export-notes': { label: 'Export…', menu: 'file', keys: 'CmdOrCtrl+E' },
  'back-up-now': { label: 'Back up now', menu: 'file' },
  'restore-backup': { label: 'Restore a backup…', menu: 'file' },
  'show-data-health': { label: 'Data health…', menu: 'file' },
  'open-folders': { label: 'Mirror and watched folder…', menu: 'file' },
  'open-settings': { label: 'Settings…', menu: 'file', keys: 'CmdOrCtrl+,' },
  'undo-change': { label: 'Undo last change', menu: 'edit', keys: 'CmdOrCtrl+Alt+Z' },
  'find-notes': { label: 'Find notes', menu: 'edit', keys: 'CmdOrCtrl+F' },
  'copy-markdown': { label: 'Copy as Markdown', menu: 'note', keys: 'CmdOrCtrl+Shift+C' },
  'review-words': { label: 'Review doubtful words', menu: 'note', keys: 'F7' },
  'next-doubt': { label: 'Next doubtful word', menu: 'note', keys: 'F8' },
  'previous-doubt': { label: 'Previous doubtful word', menu: 'note', keys: 'Shift+F8' },
  'accept-word': { label: 'Accept the word at the caret', menu: 'note', keys: 'CmdOrCtrl+Enter' },
  'next-profile': { label: 'Read as another kind of page', menu: 'note', keys: 'F9' },
  'read-again': { label: 'Read again…', menu: 'note', keys: 'Shift+F9' },
  'merge-alike': { label: 'Similar screenshots…', menu: 'note', keys: 'CmdOrCtrl+Shift+M' },
  'show-history': { label: 'Show history…', menu: 'note' },
  'trash-note': { label: 'Move to trash', menu: 'note', keys: 'CmdOrCtrl+Backspace' },
  'next-note': { label: 'Next note', menu: 'note', keys: 'CmdOrCtrl+Down' },
  'previous-note': { label: 'Previous note', menu: 'note', keys: 'CmdOrCtrl+Up' },
  'toggle-sidebar': { label: 'Show or hide sidebar', menu: 'view', keys: 'CmdOrCtrl+B' },
  'toggle-picture': { label: 'Show or hide picture', menu: 'view', keys: 'CmdOrCtrl+P' },
  'toggle-theme': { label: 'Switch light and dark', menu: 'view', keys: 'CmdOrCtrl+Shift+L' },
  'show-shortcuts': { label: 'Keyboard shortcuts', menu: 'help', keys: 'CmdOrCtrl+/' },
} as const satisfies Record<string, AppCommandInfo>;

export type AppCommand = keyof typeof APP_COMMANDS;

export function isAppCommand(text: string): text is AppCommand {
  return Object.hasOwn(APP_COMMANDS, text);
}

/** Every command with its facts, in the order of the table. */
export function listAppCommands(): readonly (AppCommandInfo & { readonly command: AppCommand })[] {
  return Object.keys(APP_COMMANDS).filter(isAppCommand).map((command) => ({ command, ...APP_COMMANDS[command] }));
}
