import { z } from 'zod';
import type { Note } from './note.ts';

/** The fields that a note has in its file as well. */
export const noteFieldParsers = {
  title: z.string(),
  source: z.string(),
  capturedAt: z.string(),
  userId: z.string(),
  username: z.string(),
  originalImage: z.string(),
  topic: z.string(),
  type: z.enum(['job-description', 'chat', 'post', 'code', 'table', 'article', 'slide', 'photo', 'other']),
  typeText: z.string(),
  mainContent: z.string(),
  visibleText: z.string(),
  potentialUse: z.string(),
  caption: z.string(),
  extras: z.object({
    frontMatter: z.array(z.object({ after: z.string(), key: z.string(), yaml: z.string() })),
    sections: z.array(z.object({ after: z.string(), markdown: z.string() })),
  }),
};

/** The door of stored notes: what a database, a journal or a backup gives back is unknown until this has looked at it. */
export const noteParser: z.ZodType<Note> = z.object({
  ...noteFieldParsers,
  schema: z.literal(1),
  id: z.string(),
  slug: z.string(),
  images: z.array(
    z.object({
      imageId: z.string(),
      mediaType: z.string(),
      widthPx: z.number(),
      heightPx: z.number(),
      fileName: z.string().exactOptional(),
    }),
  ),
  tags: z.array(
    z.object({
      competencyId: z.string(),
      label: z.string(),
      state: z.enum(['suggested', 'accepted', 'rejected']),
      evidence: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })),
    }),
  ),
  quality: z.number().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  trashedAt: z.string().nullable(),
});
