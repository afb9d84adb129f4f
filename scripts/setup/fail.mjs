/** Ends the script with the sentence alone: a stack trace of a set-up script helps nobody. */
export function fail(error, exitCode = 1) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(exitCode);
}
