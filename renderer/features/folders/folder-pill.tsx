import { FolderSync } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { describeFolderWatch, describeMirror } from './describe-folders.ts';
import { useFolderWatch, useMirror } from './use-folders.ts';

export interface FolderPillProps {
  readonly onOpenFolders: () => void;
  readonly onOpenConflicts: () => void;
}

/** In the toolbar only when a folder needs the person. */
export function FolderPill({ onOpenFolders, onOpenConflicts }: FolderPillProps) {
  const mirror = useMirror();
  const watch = useFolderWatch();
  const isStuck = describeMirror(mirror).tone === 'danger' || describeFolderWatch(watch).tone === 'danger';
  if (isStuck) return <Button variant="quiet" icon={<FolderSync aria-hidden />} onClick={onOpenFolders}>Folder needs you</Button>;
  if (mirror.conflicts.length === 0) return null;
  return <Button variant="quiet" icon={<FolderSync aria-hidden />} onClick={onOpenConflicts}>{countOf(mirror.conflicts.length, 'conflict')}</Button>;
}
