/** A message of a chat as the recovered text writes it: `Marta, 14:04: text`, `14:04: text` or `Marta: text`. */
export interface ChatMessage {
  /** '' when the picture does not say. */
  readonly speaker: string;
  readonly text: string;
}

const WITH_TIME = /^(?:([\p{L}@~][^:]{0,40}?), )?([^:]{0,24}\d{1,2}[:.]\d\d[^:]{0,12}):(?:\s|$)/u;
const WITH_NAME = /^([\p{Lu}@~][\p{L}\p{N}_ .’'-]{0,40}):\s/u;

/** Parts the name and the time from what was said. */
export function splitMessage(message: string): ChatMessage {
  const timed = WITH_TIME.exec(message);
  if (timed !== null) return { speaker: timed[1] ?? '', text: message.slice(timed[0].length).trim() };
  const named = WITH_NAME.exec(message);
  return named === null ? { speaker: '', text: message.trim() } : { speaker: named[1] ?? '', text: message.slice(named[0].length).trim() };
}
