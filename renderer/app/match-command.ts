import { listAppCommands, type AppCommand } from '../../shared/app-command.ts';

export interface PressedKey {
  readonly key: string;
  /** The key's place on the keyboard, as `KeyF`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowDown: 'down', ArrowUp: 'up' };

/** Stands behind Shift on many layouts: `Ctrl+/` is `Ctrl+Shift+7` on a German one. */
const BEHIND_SHIFT = ['/'];

/**
 * The key as the table of commands names it. A layout of another script has no Latin letters: there the place counts, as in browsers and
 * editors. Not with Alt, which types letters on some layouts (`AltGr+Z` is ż on a Polish one).
 */
function nameOf({ key, code, altKey }: PressedKey): string {
  const placed = /^Key([A-Z])$/.exec(code)?.[1];
  const isOtherScript = /^\P{ASCII}$/u.test(key) && !altKey;
  return KEY_NAMES[key] ?? (isOtherScript && placed !== undefined ? placed : key).toLowerCase();
}

function isPressed(keys: string, pressed: PressedKey): boolean {
  const parts = keys.toLowerCase().split('+');
  const key = nameOf(pressed);
  return parts.at(-1) === key
    && parts.includes('cmdorctrl') === (pressed.ctrlKey || pressed.metaKey)
    && parts.includes('alt') === pressed.altKey
    && (parts.includes('shift') === pressed.shiftKey || BEHIND_SHIFT.includes(key));
}

/** The command whose keys are pressed. All of them need Control (or Command) or are function keys, so typing never starts one. */
export function matchCommand(pressed: PressedKey): AppCommand | null {
  return listAppCommands().find(({ keys }) => keys !== undefined && isPressed(keys, pressed))?.command ?? null;
}

/** `Ctrl+Z`, which is the text field's own while one has the focus. */
export function isPlainUndo(pressed: PressedKey): boolean {
  return isPressed('CmdOrCtrl+Z', pressed);
}
