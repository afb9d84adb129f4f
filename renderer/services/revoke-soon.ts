const GRACE_MS = 5_000;

/**
 * Frees an object URL once nobody can still be asking for it. A picture that leaves the page in the moment it was put there has its load
 * under way: revoked at once, that load fails with ERR_FILE_NOT_FOUND (seen in Electron 22 on a loaded machine).
 */
export function revokeSoon(url: string): void {
  setTimeout(() => { URL.revokeObjectURL(url); }, GRACE_MS);
}
