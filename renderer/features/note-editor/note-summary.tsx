import { GrowingText } from './growing-text.tsx';
import type { PropertyGridProps } from './property-grid.tsx';

/** Below the text: what the note says in short and what it is good for. */
export function NoteSummary({ note, edit }: Pick<PropertyGridProps, 'note' | 'edit'>) {
  return (
    <>
      <GrowingText look="prose" label="Main content" value={note.mainContent} placeholder="What it says, in a few lines" onChange={(mainContent) => { edit({ mainContent }); }} />
      <GrowingText look="prose" label="Potential use" value={note.potentialUse} placeholder="An article, a study plan, an application …" onChange={(potentialUse) => { edit({ potentialUse }); }} />
    </>
  );
}
