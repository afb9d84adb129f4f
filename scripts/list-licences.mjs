// Writes THIRD-PARTY-LICENSES.md: every package whose code or data is in the shipped app, with the text of its licence.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listThirdParty, toThirdPartyText } from './licences/third-party.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';

const packages = listThirdParty();
writeFileSync(path.join(PROJECT_ROOT, 'THIRD-PARTY-LICENSES.md'), toThirdPartyText(packages));
console.log(`${packages.length} packages listed.`);
