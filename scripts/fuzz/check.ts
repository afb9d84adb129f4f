/** Throws with this sentence when something that always holds does not. */
export function always(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`not so: ${sentence}`);
}

/** Input that sets a field of every object would reach all of the program. */
export function checkNothingPolluted(): void {
  const probe: object = {};
  always(!('polluted' in probe) && Object.keys(Object.prototype).length === 0, 'no input reaches the prototype of objects');
}
