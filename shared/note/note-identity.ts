import type { NoteExtras } from './note.ts';
import { parseYamlTextList, toYamlList, toYamlText } from './yaml-text.ts';

/** What a file of the mirror folder says about itself, so that it is the same note under another name and on another machine. */
export interface NoteIdentity {
  readonly noteId: string | null;
  /** One a picture, in their order; '' where it is not known. */
  readonly fingerprints: readonly string[];
}

const ID_KEY = 'skillshot_id';
const PICTURES_KEY = 'skillshot_pictures';
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const FINGERPRINT = /^[0-9a-f]{16}$/;

type FrontMatterEntry = NoteExtras['frontMatter'][number];

/** The front-matter keys that say it. */
export function identityKeys({ noteId, fingerprints }: NoteIdentity): readonly FrontMatterEntry[] {
  const id = noteId === null ? [] : [{ after: 'final_location', key: ID_KEY, yaml: toYamlText(noteId) }];
  const isKnown = fingerprints.some((fingerprint) => fingerprint !== '');
  return [...id, ...(isKnown ? [{ after: 'final_location', key: PICTURES_KEY, yaml: toYamlList(fingerprints) }] : [])];
}

/** Takes these keys out of what a file holds beyond the known fields. Values of another form count as none. */
export function takeIdentity(extras: NoteExtras): { readonly identity: NoteIdentity; readonly extras: NoteExtras } {
  const sourceOf = (key: string): string => extras.frontMatter.find((entry) => entry.key === key)?.yaml ?? '';
  const [id = ''] = parseYamlTextList(`[${sourceOf(ID_KEY)}]`) ?? [];
  const fingerprints = parseYamlTextList(sourceOf(PICTURES_KEY)) ?? [];
  return {
    identity: { noteId: UUID.test(id) ? id : null, fingerprints: fingerprints.map((text) => (FINGERPRINT.test(text) ? text : '')) },
    extras: { ...extras, frontMatter: extras.frontMatter.filter(({ key }) => key !== ID_KEY && key !== PICTURES_KEY) },
  };
}
