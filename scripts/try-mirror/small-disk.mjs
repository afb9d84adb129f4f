import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A disk in memory that can be made smaller and larger; null where nobody may mount one. */
export function mountSmallDisk(folder, sizeKiB) {
  const size = (kiB) => `size=${kiB}k`;
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', size(sizeKiB), 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return {
    resize: (kiB) => { execFileSync('mount', ['-o', `remount,${size(kiB)}`, folder]); },
    unmount: () => { execFileSync('umount', ['--lazy', folder]); },
  };
}
