import { useEffect, useRef, type ReactNode } from 'react';
import { useServices } from '../../services/services.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { describeFolderWatch, describeMirror, type FolderLine } from './describe-folders.ts';
import styles from './folders-section.module.css';
import { useFolderWatch, useMirror } from './use-folders.ts';

/** The folders that Skillshot lives together with: how they stand, and what can be done with them. */
export function FoldersSection() {
  const { mirror, folderWatch } = useServices();
  const { isFoldersWanted, setSession } = useSession();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isFoldersWanted) return;
    section.current?.scrollIntoView({ block: 'center' });
    section.current?.focus();
    setSession({ isFoldersWanted: false });
  }, [isFoldersWanted, setSession]);
  if (mirror === null || folderWatch === null) return null;
  return (
    <section ref={section} className={styles['section']} aria-label="Folders" tabIndex={-1}>
      <MirrorFolder />
      <WatchedFolder />
    </section>
  );
}

interface FolderProps {
  readonly title: string;
  readonly place: string;
  readonly line: FolderLine;
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}

function Folder({ title, place, line, actions, children }: FolderProps) {
  return (
    <div className={styles['folder']} role="group" aria-label={title}>
      <p className={styles['name']}>{title}{place === '' ? null : <span className={styles['place']}> · {place}</span>}</p>
      <p className={styles['line']} data-tone={line.tone} role="status">{line.text}</p>
      {children}
      <div className={styles['actions']}>{actions}</div>
    </div>
  );
}

const SHOWN_FILES = 5;

function MirrorFolder() {
  const { mirror } = useServices();
  const { isMirrorPaused, setPreferences } = usePreferences();
  const setSession = useSession((session) => session.setSession);
  const snapshot = useMirror();
  if (mirror === null) return null;
  const { status, folderName, unreadable, conflicts } = snapshot;
  const choose = () => void mirror.choose();
  const actions = status.kind === 'off' ? <Button onClick={choose}>Choose folder…</Button> : (
    <>
      {conflicts.length > 0 ? <Button variant="primary" onClick={() => { setSession({ dialog: 'conflicts' }); }}>{countOf(conflicts.length, 'conflict')}…</Button> : null}
      {status.kind === 'needs-permission' ? <Button variant="primary" onClick={() => void mirror.allow()}>Allow</Button> : null}
      {status.kind === 'many-gone' ? (
        <>
          <Button variant="primary" onClick={() => { mirror.answerManyGone('write-again'); }}>Write them again</Button>
          <Button onClick={() => { mirror.answerManyGone('trash'); }}>Move {countOf(status.gone, 'note')} to the trash</Button>
        </>
      ) : null}
      {status.kind === 'stopped' ? <Button onClick={() => { mirror.lookNow(); }}>Try again</Button> : null}
      <Button onClick={() => { setPreferences({ isMirrorPaused: !isMirrorPaused }); }}>{isMirrorPaused ? 'Resume' : 'Pause'}</Button>
      <Button variant="quiet" onClick={choose}>Another folder…</Button>
      <Button variant="quiet" onClick={() => void mirror.stop()}>Stop mirroring</Button>
    </>
  );
  return (
    <Folder title="Mirror folder" place={folderName} line={describeMirror(snapshot)} actions={actions}>
      {unreadable.length === 0 ? null : (
        <ul className={styles['files']} aria-label="Files that cannot be read">
          {unreadable.slice(0, SHOWN_FILES).map(({ path, line, reason }) => <li key={path}>{path}{line === 0 ? '' : `, line ${String(line)}`}: {reason}</li>)}
          {unreadable.length > SHOWN_FILES ? <li>and {String(unreadable.length - SHOWN_FILES)} more</li> : null}
        </ul>
      )}
    </Folder>
  );
}

function WatchedFolder() {
  const { folderWatch } = useServices();
  const { isFolderWatchPaused, setPreferences } = usePreferences();
  const snapshot = useFolderWatch();
  if (folderWatch === null) return null;
  const { status, folderName, suggestedName, older } = snapshot;
  const actions = status.kind === 'off' ? (
    <>
      {suggestedName === null ? null : <Button onClick={() => void folderWatch.choose('suggested')}>Watch “{suggestedName}”</Button>}
      <Button onClick={() => void folderWatch.choose('dialog')}>Choose folder…</Button>
    </>
  ) : (
    <>
      {older === 0 ? null : (
        <>
          <Button variant="primary" onClick={() => { folderWatch.answerOlder('import'); }}>Import {countOf(older, 'older picture')}</Button>
          <Button onClick={() => { folderWatch.answerOlder('leave'); }}>Leave them</Button>
        </>
      )}
      {status.kind === 'needs-permission' ? <Button variant="primary" onClick={() => void folderWatch.allow()}>Allow</Button> : null}
      {status.kind === 'stopped' ? <Button onClick={() => { folderWatch.lookNow(); }}>Try again</Button> : null}
      <Button onClick={() => { setPreferences({ isFolderWatchPaused: !isFolderWatchPaused }); }}>{isFolderWatchPaused ? 'Resume' : 'Pause'}</Button>
      <Button variant="quiet" onClick={() => void folderWatch.stop()}>Stop watching</Button>
    </>
  );
  return <Folder title="Watched folder" place={folderName} line={describeFolderWatch(snapshot)} actions={actions} />;
}
