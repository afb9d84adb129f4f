import { listAppCommands, type AppCommandInfo } from '../../../shared/app-command.ts';
import { useSession } from '../../state/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './shortcuts-dialog.module.css';

interface ShortcutGroup {
  readonly title: string;
  readonly menus: readonly AppCommandInfo['menu'][];
  /** Keys that no menu has, because only the part of the window with the focus knows them. */
  readonly others: readonly (readonly [label: string, ...keys: readonly string[]])[];
}

const GROUPS: readonly ShortcutGroup[] = [
  { title: 'In and out', menus: ['file'], others: [['Paste a picture', 'CmdOrCtrl+V']] },
  { title: 'The open note', menus: ['note'], others: [] },
  {
    title: 'In the list',
    menus: [],
    others: [['Move', 'Up', 'Down'], ['Select more', 'Shift+Up', 'Shift+Down'], ['Select all', 'CmdOrCtrl+A'], ['Open the note', 'Enter'], ['Move to trash', 'Delete']],
  },
  { title: 'At a suggested tag', menus: [], others: [['Accept', 'A'], ['Reject', 'X']] },
  { title: 'At the picture', menus: [], others: [['Zoom', '+', '-'], ['Fit', '0']] },
  { title: 'Find and undo', menus: ['edit'], others: [['Undo typing', 'CmdOrCtrl+Z']] },
  { title: 'Window', menus: ['view', 'help'], others: [] },
];

/** Every key of the app, from the same table as the menu. */
export function ShortcutsDialog() {
  const { dialog, setSession } = useSession();
  return (
    <Dialog isOpen={dialog === 'shortcuts'} title="Keyboard shortcuts" width="wide" onClose={() => { setSession({ dialog: null }); }}>
      {/* Taller than a small window, and without a control: it takes the focus itself, so that the arrows scroll it. */}
      <div className={styles['groups']} role="group" aria-label="All shortcuts" tabIndex={0}>
        {GROUPS.map((group) => <Group key={group.title} {...group} />)}
      </div>
    </Dialog>
  );
}

function Group({ title, menus, others }: ShortcutGroup) {
  const commands = listAppCommands().filter(({ menu }) => menus.includes(menu));
  return (
    <section className={styles['group']}>
      <h3 className={styles['title']}>{title}</h3>
      <dl>
        {commands.map(({ command, label, keys }) => (keys === undefined ? null : <Shortcut key={command} label={label} keys={[keys]} />))}
        {others.map(([label, ...keys]) => <Shortcut key={label} label={label} keys={keys} />)}
      </dl>
    </section>
  );
}

function Shortcut({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  return (
    <div className={styles['shortcut']}>
      <dt>{label.replace('…', '')}</dt>
      <dd className={styles['keys']}>{keys.map((key) => <Kbd key={key} keys={key} />)}</dd>
    </div>
  );
}
