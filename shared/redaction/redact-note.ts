import { parse } from 'yaml';
import { ownTag } from '../competency/taxonomy.ts';
import type { CompetencyTag, Note, NoteExtras } from '../note/note.ts';
import { toSlug } from '../note/slug.ts';
import { toYamlText } from '../note/yaml-text.ts';
import { hideRanges, REDACTED_NAME, REDACTION_MARK, redactExcerpt, redactFileName, redactText } from './redact-text.ts';
import { textsOfNote, type Redactor } from './redactor.ts';

/**
 * The note as an export shows it that hides something: in its texts, names of files, tags and front matter. Evidence of
 * tags keeps its place in the text. The words of the format itself stay.
 */
export function redactNote(note: Note, given: Redactor): Note {
  const redactor = given.knowing(textsOfNote(note));
  const text = (value: string): string => redactText(redactor, value);
  const name = (value: string): string => redactFileName(redactor, value);
  const visible = hideRanges(note.visibleText, redactor.find(note.visibleText));
  const originalImage = name(note.originalImage);
  const capturedAt = redactor.find(note.capturedAt).some(({ kind }) => kind === 'words') ? '' : note.capturedAt;
  const title = redactExcerpt(redactor, note.title, note.visibleText);
  return {
    ...note,
    title, originalImage, capturedAt,
    slug: redactSlug(note, redactor, title),
    source: text(note.source),
    userId: text(note.userId),
    username: text(note.username),
    topic: note.topic.split('/').map(name).join('/'),
    images: note.images.map((image) => (image.fileName === undefined ? image : { ...image, fileName: name(image.fileName) })),
    typeText: text(note.typeText),
    mainContent: redactExcerpt(redactor, note.mainContent, note.visibleText),
    visibleText: visible.text,
    potentialUse: text(note.potentialUse),
    caption: text(note.caption),
    tags: redactTags(note, redactor, visible.place),
    extras: redactExtras(note.extras, redactor),
  };
}

/** A slug that was made of the title is made of it again. */
function redactSlug({ slug, title }: Note, redactor: Redactor, shown: string): string {
  if (shown !== title && toSlug(title) !== '' && slug.startsWith(toSlug(title))) {
    const made = toSlug(shown.replaceAll(REDACTION_MARK, ` ${REDACTED_NAME} `));
    return redactFileName(redactor, made === '' ? REDACTED_NAME : made);
  }
  return redactFileName(redactor, slug);
}

function redactTags({ tags, visibleText }: Note, redactor: Redactor, place: ReturnType<typeof hideRanges>['place']): readonly CompetencyTag[] {
  const hidden = redactor.find(visibleText);
  const redacted = tags.map((tag): CompetencyTag => {
    const label = redactText(redactor, tag.label);
    const isHidden = label !== tag.label || redactFileName(redactor, tag.competencyId) !== tag.competencyId;
    const evidence = tag.evidence.map(({ start, end, text }) => {
      const isTouched = hidden.some((range) => range.start < end && range.end > start);
      return { ...place({ start, end }), text: isTouched ? REDACTION_MARK : redactText(redactor, text) };
    });
    return isHidden ? { ...ownTag(REDACTED_NAME), state: tag.state, evidence } : { ...tag, evidence };
  });
  return redacted.filter((tag, index) => redacted.findIndex(({ competencyId }) => competencyId === tag.competencyId) === index);
}

function redactExtras({ frontMatter, sections }: NoteExtras, redactor: Redactor): NoteExtras {
  return {
    frontMatter: frontMatter.map(({ after, key, yaml }) => ({ after, key: redactFileName(redactor, key), yaml: redactYaml(redactor, yaml) })),
    sections: sections.map(({ after, markdown }) => ({ after, markdown: redactText(redactor, markdown) })),
  };
}

/** Hidden in the source; a value that shows it all the same, written with escapes or over several lines, goes as a whole. */
function redactYaml(redactor: Redactor, yaml: string): string {
  const redacted = redactText(redactor, yaml);
  const leading = /^\s*/.exec(redacted)?.[0] ?? '';
  const values = valuesOf(redacted);
  const isClean = values !== null && values.every((value) => redactor.find(value).length === 0);
  return isClean || (redacted === yaml && values === null) ? redacted : `${leading.includes('\n') ? ' ' : ''}${toYamlText(REDACTION_MARK)}`;
}

/** Every text in a YAML value, keys too; null when it cannot be read. */
function valuesOf(yaml: string): readonly string[] | null {
  try {
    return [...textsIn(parse(yaml, { schema: 'failsafe', logLevel: 'silent' }))];
  } catch {
    return null;
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* textsIn(inner);
    }
  }
}
