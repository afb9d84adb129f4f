import { rm } from 'node:fs/promises';
import path from 'node:path';

/** electron-builder hook: the app that Electron shows when it is given none has no place in a package. */
export default async function removeDefaultApp({ appOutDir, electronPlatformName, packager }) {
  const resources = electronPlatformName === 'darwin'
    ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Resources')
    : path.join(appOutDir, 'resources');
  await rm(path.join(resources, 'default_app.asar'), { recursive: true, force: true });
}
