import { z } from 'zod';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import type { RecoveredText } from '../../shared/ocr/recovered-text.ts';
import type { Recognition } from './note-store.ts';

const box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

const page: z.ZodType<OcrPage> = z.object({
  schema: z.literal(1),
  widthPx: z.number(),
  heightPx: z.number(),
  lines: z.array(
    z.object({ box, words: z.array(z.object({ text: z.string(), confidence: z.number(), box, strokePx: z.number().exactOptional() })) }),
  ),
  marks: z.array(z.object({ kind: z.enum(['bullet', 'sign']), box })),
  engine: z.object({ name: z.string(), model: z.string(), settings: z.record(z.string(), z.string()) }),
});

const range = { start: z.number(), end: z.number() };

const recovered: z.ZodType<RecoveredText> = z.object({
  profile: z.enum(['job-post', 'chat', 'post', 'table', 'code', 'article']),
  text: z.string(),
  blocks: z.array(
    z.object({
      kind: z.enum(['heading', 'paragraph', 'bullet', 'numbered', 'code', 'table', 'message']),
      ...range,
    }),
  ),
  spans: z.array(z.object({ ...range, pageIndex: z.number(), box, confidence: z.number() })),
  corrections: z.array(z.object({ ...range, from: z.string(), to: z.string(), rule: z.string() })),
  // Recognitions stored before it was kept have none.
  leftOut: z
    .array(z.object({ text: z.string(), pageIndex: z.number(), box, why: z.enum(['status-bar', 'icon', 'noise', 'button', 'counter', 'navigation', 'advertisement']) }))
    .default([]),
  meanConfidence: z.number().nullable(),
});

/** The door of the recognition table. */
export const recognitionParser: z.ZodType<Recognition> = z.object({
  noteId: z.string(),
  pages: z.array(page),
  recovered,
  // Written since words can be reviewed; a recognition from before has neither.
  isProfileChosen: z.boolean().default(false),
  acceptedWords: z.array(z.object({ pageIndex: z.number(), box, text: z.string() })).default([]),
  recognisedAt: z.string(),
});
