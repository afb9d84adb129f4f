import { PROFILES, profileLabel } from '../../../shared/ocr/profile-names.ts';
import type { RecoveryProfile } from '../../../shared/ocr/recovered-text.ts';
import type { Recognition } from '../../storage/note-store.ts';
import { Select } from '../../ui/select.tsx';

export interface ProfileSelectProps {
  readonly recognition: Recognition;
  /** Null lets rules choose. */
  readonly onChange: (profile: RecoveryProfile | null) => void;
}

const AUTOMATIC = 'automatic';

/** What kind of page the text was read as, and by whose choice. */
export function ProfileSelect({ recognition, onChange }: ProfileSelectProps) {
  const { recovered, isProfileChosen } = recognition;
  const automatic = isProfileChosen ? 'Automatic' : `Automatic: ${profileLabel(recovered.profile)}`;
  return (
    <Select
      label="Read as"
      value={isProfileChosen ? recovered.profile : AUTOMATIC}
      options={[{ value: AUTOMATIC, label: automatic }, ...PROFILES.map(({ profile, label }) => ({ value: profile, label }))]}
      onChange={(value) => { onChange(value === AUTOMATIC ? null : value); }}
    />
  );
}
