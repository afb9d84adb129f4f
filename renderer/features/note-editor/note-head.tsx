import { MessageSquareQuote } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSession } from '../../state/session.ts';
import { GrowingText } from './growing-text.tsx';
import { PropertyGrid, type PropertyGridProps } from './property-grid.tsx';

/** Above the text: what the note is called, what it is, and what the person says about it. */
export function NoteHead(props: PropertyGridProps) {
  const { note, edit } = props;
  const title = useRef<HTMLTextAreaElement>(null);
  const { focusTitleOf, setSession } = useSession();
  // The note may still be on its way when a person presses Enter in the list: the wish waits for its pane.
  useEffect(() => {
    if (focusTitleOf !== note.id) return;
    title.current?.focus();
    setSession({ focusTitleOf: '' });
  }, [focusTitleOf, note.id, setSession]);
  return (
    <>
      <GrowingText area={title} look="title" label="Title" value={note.title} placeholder="Untitled" onChange={(title) => { edit({ title }); }} />
      <PropertyGrid {...props} />
      <GrowingText
        look="remark"
        label="Your remark"
        icon={<MessageSquareQuote aria-hidden size={14} />}
        value={note.caption}
        placeholder="What do you make of it?"
        onChange={(caption) => { edit({ caption }); }}
      />
    </>
  );
}
