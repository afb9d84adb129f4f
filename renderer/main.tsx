import '@fontsource-variable/inter';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Host, PreviousRun } from '../shared/host.ts';
import { reasonOf } from '../shared/reason-of.ts';
import { App } from './app/app.tsx';
import { checkJournalSoon } from './app/check-journal-soon.ts';
import { describeHealing, describeHealingProgress } from './app/describe-healing.ts';
import { StartupNotice } from './app/startup-notice.tsx';
import { StartupProgress } from './app/startup-progress.tsx';
import { tidyAside } from './backups/tidy-aside.ts';
import { createServices } from './create-services.ts';
import { getHost } from './host/get-host.ts';
import { createWebLibraryLock } from './storage/journal/library-lock.ts';
import { openLibrary, type OpenLibraryOutcome } from './storage/open-library.ts';
import { useHealth } from './state/health.ts';
import { useMessages, type Message } from './state/messages.ts';
import { useSession } from './state/session.ts';

const LIBRARY_NAME = 'skillshot';

const NO_JOURNAL = 'This browser gives Skillshot no files of its own, so your notes have no second copy here. Use the desktop app or another browser, or export often.';

const CRASHED = 'The window had stopped by itself and was opened again. Everything that was saved is here, and imports go on.';

/** Given by the main process to a page that it opened in the place of one that crashed. */
const CRASH_MARK = '#after-crash';

function tellOfCrash(): void {
  if (location.hash !== CRASH_MARK) return;
  history.replaceState(null, '', location.pathname + location.search);
  useMessages.getState().say({ tone: 'neutral', text: CRASHED, stays: true });
}

function tellOfStart(opened: Exclude<OpenLibraryOutcome, { readonly kind: 'failed' }>, { journal }: Host): void {
  const { say } = useMessages.getState();
  if (opened.kind === 'read-only') say({ tone: 'danger', text: opened.reason });
  if (journal === null) say({ tone: 'danger', text: NO_JOURNAL });
  const healing = opened.kind === 'opened' ? describeHealing(opened.healing) : null;
  if (healing !== null) say({ tone: healing.isWarning ? 'danger' : 'neutral', text: healing.text, stays: true, ...undoOf(opened) });
  opened.library.onTrouble((trouble) => {
    say({ tone: 'danger', text: trouble.message, action: { label: 'Reload', run: () => { location.reload(); } } });
  });
}

/** A restore is taken back by restoring what was backed up just before it. */
function undoOf(opened: Exclude<OpenLibraryOutcome, { readonly kind: 'failed' }>): Pick<Message, 'action'> {
  const isRestored = opened.kind === 'opened' && opened.healing.kind === 'backup-restored';
  return isRestored ? { action: { label: 'Undo…', run: () => { useSession.getState().setSession({ dialog: 'restore' }); } } } : {};
}

/** Remembers a run that broke off, with what this start put right, for the page about the health of the library. */
function rememberUnclean(previous: PreviousRun, opened: Exclude<OpenLibraryOutcome, { readonly kind: 'failed' }>, now: Date): void {
  if (previous.kind === 'ended') return;
  const healing = opened.kind === 'opened' ? describeHealing(opened.healing)?.text : undefined;
  useHealth.getState().setHealth({ lastUnclean: { startedAt: previous.startedAt, foundAt: now.toISOString(), healing: healing ?? '' } });
}

async function start(root: Root): Promise<void> {
  const now = () => new Date();
  const host = getHost();
  const previousRun = host.previousRun();
  const opened = await openLibrary({
    name: LIBRARY_NAME,
    now,
    journal: host.journal,
    lock: createWebLibraryLock(navigator.locks, 'skillshot-library'),
    onProgress: (progress) => { root.render(<StartupProgress title={describeHealingProgress(progress)} fraction={progress.fraction} />); },
  });
  if (opened.kind === 'failed') {
    root.render(<StartupNotice reason={opened.reason} />);
    return;
  }
  tellOfCrash();
  tellOfStart(opened, host);
  rememberUnclean(await previousRun, opened, now());
  // What cannot be removed today is tried again at the next start.
  if (host.journal !== null) tidyAside(host.journal, now()).catch(() => undefined);
  const { upkeep } = opened.library;
  if (host.backups !== null && upkeep !== null) checkJournalSoon({ backups: host.backups, upkeep, now });
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  root.render(
    <StrictMode>
      <App services={createServices(opened.library, host, now)} nonce={nonce} />
    </StrictMode>,
  );
}

const element = document.getElementById('root');
if (element !== null) {
  const root = createRoot(element);
  start(root).catch((error: unknown) => {
    root.render(<StartupNotice reason={reasonOf(error)} />);
  });
}
