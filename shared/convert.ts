import { z } from 'zod';
import { EXPORT_PROFILES } from './export/export-profile.ts';
import { OCR_MODES } from './ocr/ocr-mode.ts';
import { REDACTION_KINDS } from './redaction/redaction-choice.ts';

/** What `npm run convert` asks of the page that does the work. */
export const convertChoiceSchema = z.object({
  topic: z.string(),
  mode: z.enum(OCR_MODES),
  languages: z.array(z.string()).min(1).readonly(),
  profile: z.object({ profile: z.enum(EXPORT_PROFILES), usesWikiLinks: z.boolean() }),
  redaction: z.object({ kinds: z.array(z.enum(REDACTION_KINDS)).readonly(), words: z.array(z.string()).readonly(), kept: z.array(z.string()).readonly() }),
});

export type ConvertChoice = z.infer<typeof convertChoiceSchema>;

export const convertJobSchema = convertChoiceSchema.extend({
  /** The files that were named or found in named folders; `path` as the person would write it, with `/`. */
  files: z.array(z.object({ path: z.string(), byteLength: z.number(), modifiedMs: z.number() })),
});

export type ConvertJob = z.infer<typeof convertJobSchema>;

const tagSchema = z.object({ label: z.string(), evidence: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })) });

const timesSchema = z.object({ decode: z.number(), preprocess: z.number(), recognise: z.number(), rest: z.number() });

/** How a note to be went, as the page tells it: paths are relative to the folder of the notes. */
export const convertEntrySchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    kind: z.enum(['picture', 'note']),
    /** Nothing had to be written for it: it is there already, or another input says the same. */
    isUnchanged: z.boolean(),
    slug: z.string().nullable(),
    /** null when the form has no file for each note. */
    notePath: z.string().nullable(),
    type: z.string(),
    text: z.string(),
    meanConfidence: z.number().nullable(),
    tags: z.array(tagSchema),
    ms: timesSchema,
  }),
  /** `line` counts from 1; 0 when the reason is about the whole file. */
  z.object({ status: z.literal('failed'), error: z.string(), line: z.number() }),
]);

export type ConvertEntry = z.infer<typeof convertEntrySchema>;

/** A note to be: the file it is made of. Files in a zip are below it: `in.zip/notes/a.md`. */
const plannedSchema = z.object({
  /** Of the file in the job that it comes from. */
  input: z.number().int().nonnegative(),
  path: z.string(),
});

export type PlannedEntry = z.infer<typeof plannedSchema>;

/** What the page tells, in this order: what there is to do, how each of it went, the end; or at any time that it cannot go on. */
export const convertMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), entries: z.array(plannedSchema) }),
  z.object({ kind: z.literal('entry'), index: z.number().int().nonnegative(), entry: convertEntrySchema }),
  z.object({
    kind: z.literal('finished'),
    /** Files about all notes. */
    others: z.array(z.object({ path: z.string(), result: z.enum(['written', 'unchanged', 'failed']), reason: z.string() })),
    /** Notes that name a picture which is not among the inputs. */
    withoutPicture: z.number(),
    /** Notes whose pictures were left out, because they may show what is to be hidden. */
    picturesLeftOut: z.number(),
  }),
  z.object({ kind: z.literal('broke-off'), reason: z.string() }),
]);

export type ConvertMessage = z.infer<typeof convertMessageSchema>;

/** Milliseconds of each part of the work on one picture. */
export type ConvertTimes = z.infer<typeof timesSchema>;

export const NO_TIMES: ConvertTimes = { decode: 0, preprocess: 0, recognise: 0, rest: 0 };

export function failedEntry(error: string, line = 0): ConvertEntry {
  return { status: 'failed', error, line };
}
