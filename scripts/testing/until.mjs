/** Waits until something is so, looking again and again; throws `failure()` when it has taken too long. */
export async function until(isSo, { withinMs, everyMs, failure }) {
  for (const lastMs = Date.now() + withinMs; !isSo(); ) {
    if (Date.now() > lastMs) throw new Error(failure());
    await new Promise((resolve) => { setTimeout(resolve, everyMs); });
  }
}
