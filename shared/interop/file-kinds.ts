import { extensionOfPath } from './import-path.ts';

const NOTE_EXTENSIONS = ['md', 'markdown', 'mdown'];
const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'avif'];

export const isNotePath = (path: string): boolean => NOTE_EXTENSIONS.includes(extensionOfPath(path));
export const isPicturePath = (path: string): boolean => PICTURE_EXTENSIONS.includes(extensionOfPath(path));
export const isTelegramPath = (path: string): boolean => /(?:^|\/)result\.json$/i.test(path);
export const isZipPath = (path: string): boolean => extensionOfPath(path) === 'zip';

/** Whether an import has a use for a file, by its name. */
export const isImportable = (path: string): boolean => isNotePath(path) || isPicturePath(path) || isTelegramPath(path) || isZipPath(path);
