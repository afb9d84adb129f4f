import { z } from 'zod';

const launchDataSchema = z.object({ files: z.array(z.string()).max(100_000) });

/** The files that a second start hands over; none when the data is not ours. */
export function parseLaunchData(launchData: unknown): readonly string[] {
  const parsed = launchDataSchema.safeParse(launchData);
  return parsed.success ? parsed.data.files : [];
}
