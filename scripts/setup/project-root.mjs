import { fileURLToPath } from 'node:url';

/** The folder of package.json, with a separator at the end. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
