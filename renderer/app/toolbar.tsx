import { Ellipsis, ImagePlus, LoaderCircle, PanelLeft, Share } from 'lucide-react';
import type { Ref } from 'react';
import { APP_COMMANDS, type AppCommand, type AppCommandInfo } from '../../shared/app-command.ts';
import { summariseImports } from '../features/capture/summarise-imports.ts';
import { useImports } from '../features/capture/use-imports.ts';
import { FolderPill } from '../features/folders/folder-pill.tsx';
import { SearchField } from '../features/search/search-field.tsx';
import { useSession } from '../state/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import styles from './toolbar.module.css';

const MENU_GROUPS: readonly (readonly AppCommand[])[] = [
  ['import-notes', 'export-notes', 'show-imports'],
  ['undo-change'],
  ['toggle-picture', 'toggle-theme'],
  ['open-folders', 'show-data-health', 'open-settings', 'show-shortcuts'],
];

const NEEDS_NOTES: readonly AppCommand[] = ['export-notes', 'toggle-picture'];

export interface ToolbarProps {
  readonly searchField: Ref<HTMLInputElement>;
  readonly isSidebarShown: boolean;
  /** Without notes there is nothing to search, to list or to export. */
  readonly isEmpty: boolean;
  readonly onLeaveSearch: () => void;
  readonly run: (command: AppCommand) => void;
}

/** The strip at the top: sidebar, search, what is being imported, and the two things done most. */
export function Toolbar({ searchField, isSidebarShown, isEmpty, onLeaveSearch, run }: ToolbarProps) {
  const entries = MENU_GROUPS.flatMap((group, place) => group.map((command, index): MenuEntry => {
    const info: AppCommandInfo = APP_COMMANDS[command];
    return { label: info.label, keys: info.keys, isDisabled: isEmpty && NEEDS_NOTES.includes(command), startsGroup: place > 0 && index === 0, onSelect: () => { run(command); } };
  }));
  return (
    <header className={styles['toolbar']}>
      {isEmpty ? <p className={styles['name']}>Skillshot</p> : (
        <>
          <IconButton label="Sidebar" keys="Ctrl+B" isPressed={isSidebarShown} onClick={() => { run('toggle-sidebar'); }}>
            <PanelLeft aria-hidden />
          </IconButton>
          <div className={styles['search']}>
            <SearchField ref={searchField} onLeaveDown={onLeaveSearch} />
          </div>
        </>
      )}
      <span className={styles['space']} />
      <FolderPill onOpenFolders={() => { run('open-folders'); }} onOpenConflicts={() => { useSession.getState().setSession({ dialog: 'conflicts' }); }} />
      <ImportsPill run={run} />
      <Button variant="quiet" icon={<Share aria-hidden />} disabled={isEmpty} onClick={() => { run('export-notes'); }}>Export</Button>
      <Button variant="primary" icon={<ImagePlus aria-hidden />} onClick={() => { run('import-files'); }}>Import</Button>
      <Menu trigger={<IconButton label="More"><Ellipsis aria-hidden /></IconButton>} entries={entries} />
    </header>
  );
}

function ImportsPill({ run }: { readonly run: (command: AppCommand) => void }) {
  const summary = summariseImports(useImports());
  if (summary.open === 0) return null;
  return (
    <Button variant="quiet" className={styles['pill']} icon={<LoaderCircle aria-hidden />} onClick={() => { run('show-imports'); }}>
      {summary.text}
    </Button>
  );
}
