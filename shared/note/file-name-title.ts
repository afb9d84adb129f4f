/** Words that cameras and screenshot tools put into every name. */
const DEVICE_WORDS =
  /\b(?:screen ?shots?|screen|shot|captures?|d’écran|bildschirmfoto|снимок|экрана|img|image|photo|picture|pic|pxl|dsc|dscn|scan|clip|clipboard|whatsapp|telegram|signal|unnamed|untitled|download|msg|at|um|vom|from|wa|jpe?g|png)\b/giu;

const EXTENSION = /\.[a-z0-9]{2,5}$/i;

/** A title when the text gives none: the file's name as words, or the day of the capture for a name without a meaning. */
export function fileNameTitle(source: { readonly originalImage: string; readonly capturedAt: string }): string {
  const stem = source.originalImage.replace(EXTENSION, '');
  const words = stem.replace(/[_\s]+/g, ' ').replace(/(?<=\p{L})-(?=\p{L})/gu, ' ').trim();
  const telling = words.replace(/\d+/g, ' ').replace(DEVICE_WORDS, ' ');
  const isChannelExport = /^\d{8}_\d{6}_.+_msg\d+/.test(stem);
  if (!isChannelExport && /\p{L}{3}/u.test(telling)) return words.charAt(0).toUpperCase() + words.slice(1, 80);
  const day = /^\d{4}-\d\d-\d\d/.exec(source.capturedAt)?.[0];
  return day === undefined ? 'Picture' : `Picture of ${day}`;
}
