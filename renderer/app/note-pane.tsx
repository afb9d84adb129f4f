import { ClipboardCopy, Ellipsis, History, Image, Layers, RefreshCw, Trash2 } from 'lucide-react';
import { useCallback, useState, type Ref } from 'react';
import { APP_COMMANDS, type AppCommand } from '../../shared/app-command.ts';
import { imageFilesOf } from '../../shared/export/export-names.ts';
import type { Note, TagEvidence } from '../../shared/note/note.ts';
import type { SearchQuery } from '../../shared/search/search-query.ts';
import { MissingPicture } from '../features/import-notes/missing-picture.tsx';
import { NoteEditor } from '../features/note-editor/note-editor.tsx';
import { PictureViewer } from '../features/note-editor/picture-viewer.tsx';
import { useNoteDraft } from '../features/note-editor/use-note-draft.ts';
import { useRecognition } from '../features/note-editor/use-recognition.ts';
import { useTextPictureLink } from '../features/note-editor/use-text-picture-link.ts';
import { reviseText } from '../ingest/revise-text.ts';
import { usePreferences } from '../state/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { NoteAlike } from './note-alike.tsx';
import { NoteDialogs } from './note-dialogs.tsx';
import { NoteTags } from './note-tags.tsx';
import { BelowText, LanguageDoubt, TextTools } from './note-text-tools.tsx';
import { PictureAndText } from './picture-and-text.tsx';
import { useNoteCommands, useReadWords, type NoteCommands } from './use-note-reading.ts';

export interface NotePaneProps {
  readonly note: Note;
  /** What is marked in the text and on the picture. */
  readonly searched: SearchQuery;
  readonly topics: readonly string[];
  /** Gets what the app's commands do with this note. */
  readonly commands: Ref<NoteCommands>;
  readonly run: (command: AppCommand) => void;
}

/** The open note: its pictures and everything else, tied together. Mount anew (`key`) for another note. */
export function NotePane({ note: stored, searched, topics, commands, run }: NotePaneProps) {
  const recognition = useRecognition(stored.id);
  const followText = useCallback(
    (edited: Note, before: Note) => reviseText({ ...edited, visibleText: before.visibleText }, { text: edited.visibleText, reading: recognition }),
    [recognition],
  );
  const draft = useNoteDraft(stored, followText);
  const { note } = draft;
  const [pointedEvidence, setPointedEvidence] = useState<readonly TagEvidence[]>([]);
  const read = useReadWords(note, recognition);
  const { words, corrections, doubtfulCount } = read;
  const link = useTextPictureLink({ text: note.visibleText, words, corrections, tags: note.tags, shownEvidence: pointedEvidence, searched });
  const readings = useNoteCommands({ draft, recognition, words, editor: link.text.ref, commands });
  const isPictureVisible = usePreferences((preferences) => preferences.isPictureVisible);
  const imagePath = imageFilesOf(note, { stem: note.slug })[0]?.path ?? '';
  const editor = (
    <NoteEditor
      draft={draft}
      topics={topics}
      imagePath={imagePath}
      tags={<NoteTags note={stored} onShowEvidence={setPointedEvidence} />}
      actions={<NoteActions note={note} isPictureVisible={isPictureVisible} run={run} />}
      notice={<><MissingPicture note={stored} /><NoteAlike note={stored} /></>}
      link={link.text}
      textTools={recognition && <TextTools recognition={recognition} doubtfulCount={doubtfulCount} readings={readings} run={run} />}
      aboveText={recognition && <LanguageDoubt recognition={recognition} run={run} />}
      belowText={recognition && <BelowText note={note} recognition={recognition} read={read} choose={draft.choose} run={run} />}
    />
  );
  const hasPicture = isPictureVisible && note.images.length > 0;
  return (
    <>
      {hasPicture ? <PictureAndText picture={<PictureViewer images={note.images} name={note.title} {...link.picture} />} text={editor} /> : editor}
      <NoteDialogs draft={draft} recognition={recognition} readings={readings} />
    </>
  );
}

interface NoteActionsProps {
  readonly note: Note;
  readonly isPictureVisible: boolean;
  readonly run: (command: AppCommand) => void;
}

function NoteActions({ note, isPictureVisible, run }: NoteActionsProps) {
  return (
    <>
      {note.images.length === 0 ? null : (
        <IconButton label={APP_COMMANDS['toggle-picture'].label} keys="Ctrl+P" isPressed={isPictureVisible} onClick={() => { run('toggle-picture'); }}><Image aria-hidden /></IconButton>
      )}
      <IconButton label={APP_COMMANDS['copy-markdown'].label} keys="Ctrl+Shift+C" onClick={() => { run('copy-markdown'); }}><ClipboardCopy aria-hidden /></IconButton>
      <Menu
        trigger={<IconButton label="More about this note"><Ellipsis aria-hidden /></IconButton>}
        entries={[
          { label: APP_COMMANDS['read-again'].label, icon: <RefreshCw />, keys: APP_COMMANDS['read-again'].keys, onSelect: () => { run('read-again'); } },
          { label: APP_COMMANDS['merge-alike'].label, icon: <Layers />, keys: APP_COMMANDS['merge-alike'].keys, onSelect: () => { run('merge-alike'); } },
          { label: APP_COMMANDS['show-history'].label, icon: <History />, onSelect: () => { run('show-history'); } },
          { label: APP_COMMANDS['trash-note'].label, icon: <Trash2 />, keys: APP_COMMANDS['trash-note'].keys, isDanger: true, startsGroup: true, isDisabled: note.trashedAt !== null, onSelect: () => { run('trash-note'); } },
        ]}
      />
    </>
  );
}
