/** Types of pictures for the system's dialog; what a file really is, its first bytes decide. */
export const PICTURE_TYPES = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif';

export interface WantedFiles {
  /** Types and endings, as the attribute `accept` of an input has them; every file when missing. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  /** One folder, with all that is in it. */
  readonly isFolder?: boolean;
}

/** Opens the system's dialog for files; none when it was closed. */
export function chooseFiles({ accept = '', isMultiple = false, isFolder = false }: WantedFiles): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = isMultiple;
  input.webkitdirectory = isFolder;
  return new Promise((resolve) => {
    input.addEventListener('change', () => { resolve([...(input.files ?? [])]); });
    input.addEventListener('cancel', () => { resolve([]); });
    input.click();
  });
}
