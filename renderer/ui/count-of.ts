/** `1 note`, `2,000 notes` */
export function countOf(number: number, noun: string): string {
  return `${number.toLocaleString()} ${noun}${number === 1 ? '' : 's'}`;
}
