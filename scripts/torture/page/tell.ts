/** A line to the program outside, through the browser's log: it leaves this process before the next step is taken. */
export function tell(word: string, rest: string): void {
  // The log is the only way out of a page that both hosts have.
  // eslint-disable-next-line no-console
  console.log(`TORTURE ${word} ${rest} .`);
}
