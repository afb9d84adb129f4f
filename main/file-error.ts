const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EACCES: 'This place is read-only.',
  EPERM: 'This place is read-only.',
  EROFS: 'This place is read-only.',
  ENOENT: 'The folder is not there any more.',
  ENOTDIR: 'A file stands where a folder should be.',
  EISDIR: 'A folder stands where the file should be.',
  ENAMETOOLONG: 'The name is too long for this disk.',
  EBUSY: 'Another program has the file open.',
  EIO: 'The disk could not read or write.',
};

/** A sentence for a failed file operation: what happened, without the path (the caller names the file). */
export function fileErrorSentence(error: unknown): string {
  if (!(error instanceof Error)) return 'The file could not be written.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SENTENCES[code] ?? withoutPaths(error.message);
}

/** Node ends its messages so: `EXDEV: cross-device link not permitted, rename '/home/me/a' -> '/media/b'`. The page is to learn no paths. */
function withoutPaths(message: string): string {
  return message.replace(/, [a-z]+ '[^]*$/, '');
}
