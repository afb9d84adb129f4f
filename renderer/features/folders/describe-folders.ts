import { assertNever } from '../../../shared/assert-never.ts';
import type { FolderWatchSnapshot } from '../../ingest/folder-watch.ts';
import type { MirrorSnapshot } from '../../interop/mirror/mirror.ts';
import { countOf } from '../../ui/count-of.ts';

/** What a folder's row says, and how urgent it is. */
export interface FolderLine {
  readonly tone: 'calm' | 'busy' | 'danger';
  readonly text: string;
}

const calm = (text: string): FolderLine => ({ tone: 'calm', text });
const danger = (text: string): FolderLine => ({ tone: 'danger', text });

const timeOf = (at: Date): string => at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

export function describeMirror({ status, notes }: MirrorSnapshot): FolderLine {
  switch (status.kind) {
    case 'off': return calm('Every note as Markdown with its picture beside it, in a folder of yours. Edits made there come back.');
    case 'paused': return calm(`Paused. ${countOf(notes, 'note')} in the folder.`);
    case 'working': return { tone: 'busy', text: status.done === 0 ? 'Comparing notes and files' : `${countOf(status.done, 'note')} brought in step so far` };
    case 'in-step': return calm(`${countOf(notes, 'note')} in step at ${timeOf(status.at)}`);
    case 'elsewhere': return calm('Another window of Skillshot keeps it in step.');
    case 'needs-permission': return danger('The browser asks again before it lets Skillshot into the folder.');
    case 'many-gone': return danger(`${String(status.gone)} of ${countOf(status.of, 'file')} vanished from the folder. Perhaps its disk is not there. Nothing has been done.`);
    case 'stopped': return danger(status.reason);
    default: return assertNever(status);
  }
}

export function describeFolderWatch({ status, imported }: FolderWatchSnapshot): FolderLine {
  switch (status.kind) {
    case 'off': return calm('New pictures in a folder become notes as soon as they are whole.');
    case 'paused': return calm(`Paused. ${countOf(imported, 'picture')} imported.`);
    case 'watching': return calm(`Watching. ${countOf(imported, 'picture')} imported.`);
    case 'elsewhere': return calm('Another window of Skillshot watches it.');
    case 'needs-permission': return danger('The browser asks again before it lets Skillshot into the folder.');
    case 'stopped': return danger(status.reason);
    default: return assertNever(status);
  }
}
