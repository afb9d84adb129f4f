import type { RecoveryProfile } from './recovered-text.ts';

/** The kinds of pages in the order in which they are offered; one key goes through them. */
export const PROFILES: readonly { readonly profile: RecoveryProfile; readonly label: string }[] = [
  { profile: 'job-post', label: 'Job post' },
  { profile: 'chat', label: 'Chat' },
  { profile: 'post', label: 'Post' },
  { profile: 'table', label: 'Table' },
  { profile: 'code', label: 'Code' },
  { profile: 'article', label: 'Article' },
];

export function profileLabel(profile: RecoveryProfile): string {
  return PROFILES.find((one) => one.profile === profile)?.label ?? profile;
}

/** The kind after this one, around in a circle. */
export function nextProfile(profile: RecoveryProfile): RecoveryProfile {
  const at = PROFILES.findIndex((one) => one.profile === profile);
  return PROFILES[(at + 1) % PROFILES.length]?.profile ?? profile;
}
