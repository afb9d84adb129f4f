const NAME = String.raw`(\p{Lu}[\p{L}\p{Nd}.&]*(?: \p{Lu}[\p{L}\p{Nd}.&]*){0,2})`;

/** How a post speaks of its own company: "At Acme, we …", "Acme is hiring …", "join Acme’s team". */
const SPEAKS_OF_ITSELF = [
  new RegExp(String.raw`\bAt ${NAME},?\s+(?:we|our|you)\b`, 'gu'),
  new RegExp(String.raw`\b${NAME} is (?:hiring|seeking|looking for|searching for|an equal|proud to be an equal)\b`, 'gu'),
  new RegExp(String.raw`\b[Jj]oin ${NAME}(?:['’]s)? (?:team|as|and)\b`, 'gu'),
];

/** The names by which a post calls its employer: at Stripe, `Stripe` is no skill. */
export function findEmployers(text: string): ReadonlySet<string> {
  return new Set(SPEAKS_OF_ITSELF.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name)));
}
