const MAC_SIGNS: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧', Backspace: '⌫', Up: '↑', Down: '↓', Enter: '↩' };
const OTHER_SIGNS: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', Up: '↑', Down: '↓' };

/** `CmdOrCtrl+Shift+C` as `⇧⌘C` on a Mac and `Ctrl+Shift+C` elsewhere. */
export function showKeys(keys: string, isMac = navigator.platform.startsWith('Mac')): string {
  if (keys === '+') return keys;
  const parts = keys.split('+');
  if (!isMac) return parts.map((part) => OTHER_SIGNS[part] ?? part).join('+');
  const [first = '', ...rest] = parts;
  const ordered = first === 'CmdOrCtrl' ? [...rest.slice(0, -1), first, ...rest.slice(-1)] : parts;
  return ordered.map((part) => MAC_SIGNS[part] ?? part).join('');
}
