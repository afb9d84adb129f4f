import { useState } from 'react';
import { toSlug } from '../../../shared/note/slug.ts';
import type { IncomingFile } from '../../ingest/import-queue.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Outcome, Running } from '../../ui/outcome.tsx';
import styles from './import-telegram-dialog.module.css';
import { busiestChat, choiceOfChat, chosenShots, type TelegramChoice } from './telegram-choice.ts';
import { TelegramForm } from './telegram-form.tsx';
import { useTelegramImport, type TelegramImportState } from './use-telegram-import.ts';

export interface ImportTelegramDialogProps {
  /** The export with its pictures; empty as long as there is none. */
  readonly delivery: readonly IncomingFile[];
  readonly onClose: () => void;
}

/** From a Telegram export to the queue of pictures: which chat, which days, which people. */
export function ImportTelegramDialog({ delivery, onClose }: ImportTelegramDialogProps) {
  const { dialog, setSession } = useSession();
  const { state, start, cancel } = useTelegramImport(delivery);
  const [chosen, setChosen] = useState<TelegramChoice | null>(null);
  const chats = state.kind === 'preview' ? state.chats : [];
  const chat = chats.find(({ chatId }) => chatId === chosen?.chatId) ?? busiestChat(chats);
  const choice = chat === undefined ? null : chosen ?? choiceOfChat(chat);
  const close = () => {
    cancel();
    setChosen(null);
    onClose();
  };
  const begin = () => {
    if (chat === undefined || choice === null) return;
    setSession({ isImportsOpen: true });
    const { importLanguages: languages } = usePreferences.getState();
    start({ chat, shots: chosenShots(chat, choice).shots, topic: toSlug(choice.topic), languages, takesFollowingText: choice.takesFollowingText });
  };
  const fresh = chat === undefined || choice === null ? 0 : chosenShots(chat, choice).fresh;
  return (
    <Dialog
      isOpen={dialog === 'import-telegram'}
      title="Import from Telegram"
      width="wide"
      step={state.kind}
      onClose={close}
      actions={state.kind === 'running' ? <Button onClick={cancel}>Stop</Button> : state.kind === 'finished' || state.kind === 'failed' ? <Button variant="primary" onClick={close}>Done</Button> : (
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={fresh === 0} onClick={begin}>Import {countOf(fresh, 'screenshot')}</Button>
        </>
      )}
    >
      {chat === undefined || choice === null ? <Progress state={state} /> : <TelegramForm chats={chats} chat={chat} choice={choice} onChoose={setChosen} />}
    </Dialog>
  );
}

function Progress({ state }: { readonly state: TelegramImportState }) {
  switch (state.kind) {
    case 'reading':
    case 'preview':
      return <p role="status">Reading the export…</p>;
    case 'running':
      return (
        <Running label="Storing" done={state.done} total={state.total}>Storing {state.done.toLocaleString()} of {countOf(state.total, 'screenshot')}</Running>
      );
    case 'failed':
      return <Outcome tone="failed">{state.reason}</Outcome>;
    default: {
      const { queued, failure, isCancelled } = state.summary;
      return (
        <div role="status">
          <Outcome tone={failure === '' ? 'done' : 'partly'}>{isCancelled ? 'Stopped. ' : ''}{countOf(queued, 'screenshot')} stored and being read. {failure}</Outcome>
          <p className={styles['soft']}>A newer export of this chat will bring in only what is new.</p>
        </div>
      );
    }
  }
}
