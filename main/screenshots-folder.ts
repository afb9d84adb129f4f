import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

export interface SystemFolders {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly pictures: string;
  readonly desktop: string;
}

async function isFolder(candidate: string): Promise<boolean> {
  return (await stat(candidate).catch(() => null))?.isDirectory() === true;
}

/** Where a Mac was told to put screenshots; '' when nobody told it. */
async function placeOnMac(home: string): Promise<string> {
  const told = await promisify(execFile)('/usr/bin/defaults', ['read', 'com.apple.screencapture', 'location']).catch(() => ({ stdout: '' }));
  return told.stdout.trim().replace(/^~(?=\/|$)/, home);
}

/** The folder into which the system puts screenshots; null when none of the usual ones is there. */
export async function findScreenshotsFolder({ platform, home, pictures, desktop }: SystemFolders): Promise<string | null> {
  const candidates = platform === 'darwin'
    ? [await placeOnMac(home), desktop]
    : [path.join(pictures, 'Screenshots'), path.join(home, 'Pictures', 'Screenshots'), path.join(pictures, 'screenshots')];
  for (const candidate of candidates) if (candidate !== '' && (await isFolder(candidate))) return candidate;
  return null;
}
