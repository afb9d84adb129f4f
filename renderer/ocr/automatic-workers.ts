/** A core less than the machine has, so that the window and everything else stays quick; at least one. */
export function automaticWorkers(): number {
  return Math.max(1, (navigator.hardwareConcurrency || 2) - 1);
}
