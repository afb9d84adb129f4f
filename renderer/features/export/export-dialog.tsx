import { useState } from 'react';
import { useServices } from '../../services/services.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Running } from '../../ui/outcome.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { ExportPreview } from './export-preview.tsx';
import { ExportResult } from './export-result.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { RedactionFields } from './redaction-fields.tsx';
import { useExport, type ExportPlace } from './use-export.ts';
import { useRedactionList } from './use-redaction-list.ts';

const NO_IDS: readonly string[] = [];

type Which = 'selected' | 'listed' | 'all';

export interface ExportDialogProps {
  readonly selectedIds: readonly string[];
  /** What the list shows: a search result, a topic. */
  readonly listedIds: readonly string[];
  readonly allIds: readonly string[];
}

const count = (ids: readonly string[]): string => ids.length.toLocaleString();

export function ExportDialog({ selectedIds, listedIds, allIds }: ExportDialogProps) {
  const { host } = useServices();
  const { dialog, setSession } = useSession();
  const [which, setWhich] = useState<Which>('selected');
  const [place, setPlace] = useState<ExportPlace>(host.folders === null ? 'zip' : 'folder');
  const { exportProfile, redaction, setPreferences } = usePreferences();
  const { state, start, cancel, reset } = useExport();
  const isListADifference = listedIds.length !== allIds.length;
  const chosen = which === 'listed' && !isListADifference ? 'all' : which === 'selected' && selectedIds.length === 0 ? 'all' : which;
  const ids = { selected: selectedIds, listed: listedIds, all: allIds }[chosen];
  const found = useRedactionList(dialog === 'export' ? ids : NO_IDS, redaction);
  const begin = () => { start({ place, noteIds: ids, profile: exportProfile, hides: redaction }); };
  const close = () => {
    cancel();
    reset();
    setSession({ dialog: null });
  };
  return (
    <Dialog
      isOpen={dialog === 'export'}
      title="Export notes"
      onClose={close}
      onConfirm={state.kind === 'idle' && ids.length > 0 ? begin : undefined}
      actions={state.kind === 'idle' ? (
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={ids.length === 0} onClick={begin}>Export {count(ids)}</Button>
        </>
      ) : state.kind === 'running' ? <Button onClick={cancel}>Stop</Button> : <Button variant="primary" onClick={close}>Done</Button>}
    >
      {state.kind === 'idle' ? (
        <>
          <RadioGroup
            legend="Which notes"
            value={chosen}
            onChange={setWhich}
            options={[
              { value: 'selected', label: selectedIds.length > 1 ? 'Selected notes' : 'This note', hint: count(selectedIds), isDisabled: selectedIds.length === 0 },
              ...(isListADifference ? [{ value: 'listed' as const, label: 'Notes in the list', hint: count(listedIds) }] : []),
              { value: 'all', label: 'All notes', hint: count(allIds) },
            ]}
          />
          <RadioGroup
            legend="Where to"
            value={place}
            onChange={setPlace}
            options={[
              { value: 'folder', label: 'A folder', hint: host.folders === null ? 'not in this browser' : 'exporting again updates it', isDisabled: host.folders === null },
              { value: 'zip', label: 'A zip file' },
            ]}
          />
          <ProfileFields options={exportProfile} onChange={(options) => { setPreferences({ exportProfile: options }); }} />
          <RedactionFields choice={redaction} found={found} onChange={(choice) => { setPreferences({ redaction: choice }); }} />
          <ExportPreview noteIds={ids} options={exportProfile} redactor={found.redactor} />
        </>
      ) : state.kind === 'running' ? <Running label="Exporting" {...state}>{state.done.toLocaleString()} of {state.total.toLocaleString()} notes</Running>
        : <ExportResult state={state} />}
    </Dialog>
  );
}
