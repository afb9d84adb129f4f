import { shotSenders } from '../../../shared/interop/telegram-shots.ts';
import type { TelegramCandidates } from '../../interop/read-telegram.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { countOf } from '../../ui/count-of.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './import-telegram-dialog.module.css';
import { choiceOfChat, chosenShots, type TelegramChoice } from './telegram-choice.ts';

export interface TelegramFormProps {
  readonly chats: readonly TelegramCandidates[];
  readonly chat: TelegramCandidates;
  readonly choice: TelegramChoice;
  readonly onChoose: (choice: TelegramChoice) => void;
}

/** Which screenshots of the export, and what to make of them. */
export function TelegramForm({ chats, chat, choice, onChoose }: TelegramFormProps) {
  const chosen = chosenShots(chat, choice);
  const change = (part: Partial<TelegramChoice>) => { onChoose({ ...choice, ...part }); };
  return (
    <>
      {chats.length === 1 ? <p className={styles['chat']}>{chat.title}</p> : (
        <div className={styles['chat']}>
          <Select
            label="Chat"
            value={chat.chatId}
            options={chats.map(({ chatId, title, shots }) => ({ value: chatId, label: `${title} (${shots.length.toLocaleString()})` }))}
            onChange={(chatId) => {
              const next = chats.find((other) => other.chatId === chatId);
              if (next !== undefined) onChoose(choiceOfChat(next));
            }}
          />
        </div>
      )}
      <div className={styles['fields']}>
        <TextField label="From day" type="date" value={choice.fromDay} onChange={(event) => { change({ fromDay: event.target.value }); }} />
        <TextField label="To day" type="date" value={choice.toDay} onChange={(event) => { change({ toDay: event.target.value }); }} />
        <TextField label="Topic" value={choice.topic} onChange={(event) => { change({ topic: event.target.value }); }} />
      </div>
      <Senders chat={chat} choice={choice} onChange={(withoutUserIds) => { change({ withoutUserIds }); }} />
      {chosen.offers === 0 ? null : (
        <Checkbox
          label="Take the text right after a picture as its caption"
          hint={`${countOf(chosen.offers, 'picture')} without a caption, followed by a text of the same person`}
          isChecked={choice.takesFollowingText}
          onChange={(takesFollowingText) => { change({ takesFollowingText }); }}
        />
      )}
      <p className={styles['sum']} role="status">
        {countOf(chosen.fresh, 'new screenshot')}
        {chosen.known === 0 ? '' : `, ${chosen.known.toLocaleString()} already here`}
        {chosen.incomplete === 0 ? '' : `, ${chosen.incomplete.toLocaleString()} without the picture in the export`}
        {chat.leftOut === 0 ? '' : `, ${countOf(chat.leftOut, 'picture')} left out when the chat was exported`}
        {chat.unreadable === 0 ? '' : `, ${countOf(chat.unreadable, 'message')} not readable`}
      </p>
    </>
  );
}

interface SendersProps {
  readonly chat: TelegramCandidates;
  readonly choice: TelegramChoice;
  readonly onChange: (withoutUserIds: ReadonlySet<string>) => void;
}

function Senders({ chat, choice: { withoutUserIds }, onChange }: SendersProps) {
  const senders = shotSenders(chat.shots);
  if (senders.length < 2) return null;
  return (
    <fieldset className={styles['senders']}>
      <legend>People</legend>
      {senders.map(({ userId, username, count }) => (
        <Checkbox
          key={userId}
          label={`${username === '' ? 'Unknown' : username} (${count.toLocaleString()})`}
          isChecked={!withoutUserIds.has(userId)}
          onChange={(isChecked) => {
            const next = new Set(withoutUserIds);
            if (isChecked) next.delete(userId);
            else next.add(userId);
            onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
}
