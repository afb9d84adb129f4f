import type { Lexicon } from '../lexicon/lexicon.ts';

/** The neighbours of a word in its block, '' at the ends. */
export interface WordContext {
  readonly before: string;
  readonly after: string;
  /** Everything after the first word of a block; empty for the others. */
  readonly rest: readonly string[];
  /** How sure the engine is of the word, 0 to 100. */
  readonly confidence: number;
  readonly lexicon: Lexicon;
}

export interface CorrectionRule {
  /** Stored with each correction, shown to the person. */
  readonly name: string;
  /** Code and terminals are made of words that look wrong; most rules would spoil them. */
  readonly isSafeInCode: boolean;
  readonly correct: (word: string, context: WordContext) => string;
}

/** Who is called Al, and what people (but not machines) do. */
const AFTER_A_NAME = /^(?:Gore|Pacino|Capone|Jazeera|Franken|Roker|Green|Bundy|Jolson|Yankovic|Sharpton|Qaeda|Hirt|Jarreau|Unser|Stewart|said|says|told|wrote|asked|replied|joined)\b/;
const BEFORE_A_NAME = /^(?:Mr\.?|Dr\.?|Prof\.?|Uncle|Weird|Hi|Hey|Hello|Dear|Thanks)$/i;

/** `Al-Rashid` is a name, `Al-powered` and `Al-Native` are not. */
const AI_COMPOUND = /^(\P{L}*)Al(?=[-–](?:\p{Ll}|Powered|Driven|Native|First|Based|Enabled|Generated|Assisted|Ready|Augmented|Infused|Focused|Centric|Related|Enhanced|Specific|Led|Integrated)|—\p{L}|[/+&,])/u;

/**
 * `AI` is read `Al` in fonts whose capital I is a bare stroke. On its own it is the field unless a name is meant;
 * inside a compound it is never a name.
 */
const readsAi: CorrectionRule = {
  name: 'Al → AI',
  isSafeInCode: true,
  correct: (word, { before, after, lexicon }) => {
    const second = /^\P{L}*Al[-–](\p{Lu}\p{Ll}{3,})/u.exec(word)?.[1];
    if (second !== undefined && lexicon.has(second.toLowerCase())) return word.replace('Al', 'AI');
    if (/^\P{L}*A(?:[l|]|lI)(?:['’]s)?\P{L}*$/u.test(word) && !/\d/.test(word)) {
      if (lexicon.has('al') && (before === '' || /[.!?:]$/.test(before))) return word;
      const isName = BEFORE_A_NAME.test(before) || (AFTER_A_NAME.test(after) && !/[,.;:)]$/.test(word));
      return isName ? word : word.replace(/A(?:lI|[l|])/, 'AI');
    }
    return word
      .replace(/(?<![A-Za-z])A(?:II|lI|Il)(?![A-Za-z])/g, 'AI')
      .replace(AI_COMPOUND, '$1AI')
      .replace(/(?<=[/(\[“"'‘\-–—+&,.:])A[l|](?=$|[/)\]”"'’\-–—+&,.:;!?])/gu, 'AI')
      .replace(/(?<=[a-z\d.])AlI?(?=$|[^a-zA-Z])/g, 'AI')
      .replace(/^(\P{L}*)Als(?=\P{L}*$)/u, lexicon.has('als') ? '$&' : '$1AIs')
      .replace(/(?<=^|[^A-Za-z])Al(?=Ops\b|OPS\b|aaS\b|GC\b)/g, 'AI')
      .replace(/^(\P{L}*)Al(?=(\p{Lu}\p{Ll}{3,})\P{L}*$)/u, (found: string, before: string, word: string) => (lexicon.has(word.toLowerCase()) ? `${before}AI` : found))
      .replace(/^AL(?=\P{L}*$)/u, /^\p{Ll}{2,}$/u.test(before) ? 'AI' : '$&');
  },
};

/** `CI/CD`, whose capital I is read as l, 1 or |. */
const readsCi: CorrectionRule = {
  name: 'Cl → CI',
  isSafeInCode: true,
  correct: (word, { before, after }) =>
    word
      .replace(/^\(C[l|](?=\)\P{L}*$)/u, /^integration$/i.test(before) ? '(CI' : '$&')
      .replace(/\bC[l1|](?=[/\-]?C[DI0Oo]\b)/g, 'CI')
      .replace(/\bCI\/C[o0O]\b/g, 'CI/CD')
      .replace(/^C[l|](?=,$)/, /^(?:CD|tests?|testing|builds?|deployments?|releases?|Git\w*|Docker|Jenkins)\b/.test(after) ? 'CI' : '$&')
      .replace(/^C[l|]$/, /^(?:pipelines?|builds?|servers?|systems?|runs?|jobs?|checks?|and|\/)\b/.test(after) ? 'CI' : '$&'),
};

/** An l among capitals: `APl`, `Ul/UX`, `SwiftUl`, `CLl`, `HlPAA`, `lSO`. A plural s may follow. */
const readsCapitals: CorrectionRule = {
  name: 'l → I among capitals',
  isSafeInCode: false,
  correct: (word) =>
    word
      .replace(/(?<![A-Za-z])(?=[A-Zl]*[A-Z][A-Zl]*[A-Z])[A-Zl]{3,}(?=s?(?![A-Za-z]))/g, (run) => run.replace(/l/g, 'I'))
      .replace(/(?<![A-Z])(?:(?<=[a-z])|(?<![A-Za-z]))Ul(?=s?(?![A-Za-z]))/g, 'UI')
      .replace(/(?<![A-Za-z])l(?=aC(?![A-Za-z])|aaS(?![A-Za-z]))/g, 'I')
      // The hashtag by which recruiters on LinkedIn find their posts again.
      .replace(/^#L[l1|](?=-[A-Z]{1,3}\d*$)/, '#LI'),
};

/** `Engineer Il`: the second and third of something. */
const readsNumeral: CorrectionRule = {
  name: 'Il → II',
  isSafeInCode: false,
  correct: (word, { before }) => (/^\p{Lu}\p{Ll}{2,}$/u.test(before) ? word.replace(/^I[Il|]{1,2}(?=[,;:)]?$)/, (numeral) => numeral.replace(/[l|]/g, 'I')) : word),
};

const readsBi: CorrectionRule = {
  name: 'Bl → BI',
  isSafeInCode: false,
  correct: (word, { before }) => (/^Bl\P{L}*$/u.test(word) && /^(?:Power|and|\/|Microsoft)$/.test(before) ? word.replace('Bl', 'BI') : word),
};

const AFTER_I = /^(?:am|was|have|had|has|do|did|don['’]t|didn['’]t|can|can['’]t|could|will|would|won['’]t|should|must|may|might|think|thought|know|knew|want|wanted|need|needed|use|used|just|also|still|really|already|never|always|start|started|feel|felt|believe|see|saw|get|got|go|went|make|made|like|liked|love|loved|hope|guess|mean|meant|say|said|wrote|write|built|build|work|worked|learned|found|tried|try|migrated|asked|asking|spent|took|ran|read|wish|wonder|agree|personally|only|even|recently|finally|actually|currently|often|usually|ended|moved|joined|left|quit|applied|decided|noticed|realized|realised)$/i;

/** The pronoun I, read as a bar, an l or a 1. */
const readsPronoun: CorrectionRule = {
  name: '| → I',
  isSafeInCode: false,
  correct: (word, { after }) => {
    const contracted = word.replace(/^([“"'‘(]?)[|l1](?=['’](?:m|ve|ll|d)\P{L}*$)/u, '$1I');
    if (contracted !== word) return contracted;
    return /^[|l]$/.test(word) && AFTER_I.test(after) ? 'I' : word;
  },
};

/** `Llamalndex`, `Userlnterface`: behind small letters a capital I begins another word. */
const readsInnerI: CorrectionRule = {
  name: 'l → I inside a name',
  isSafeInCode: false,
  correct: (word, { lexicon }) => {
    const [core, head, tail] = /(\p{Lu}?\p{Ll}{2,}?)l(\p{Ll}{4,})/u.exec(word) ?? [];
    if (core === undefined || head === undefined || tail === undefined || lexicon.has(core.toLowerCase()) || !lexicon.has(`i${tail}`) || lexicon.has(`l${tail}`)) return word;
    return word.replace(core, `${head}I${tail}`);
  },
};

/** Words that begin with a capital I at the start of a sentence; with an l they are no words. */
const readsInitialI: CorrectionRule = {
  name: 'l → I at the start',
  isSafeInCode: false,
  correct: (word) => word.replace(/^([“"'‘(*]*)[l|](?=(?:t|ts|f|n|s|nto|nclud\w*|nfra\w*|nter\w+|ntegrat\w*|mplement\w*|mprov\w*|nnovat\w*|nstall\w*|ssue\w*|dentif\w*)(?![A-Za-z]))/, '$1I'),
};

/** `1s` between words of a sentence; after a number word or a preposition of time it is a second. */
const readsIs: CorrectionRule = {
  name: '1s → is',
  isSafeInCode: false,
  correct: (word, { before, after }) =>
    word === '1s' && /^[\p{L}\d-]{3,}$/u.test(before) && !/^(?:every|for|after|within|takes?|took|about|than|under|over|timeout)$/i.test(before) && /^\p{Ll}{2,}/u.test(after) ? 'is' : word,
};

/** A letter inside a number, and a digit before letters. */
const readsZero: CorrectionRule = {
  name: 'O ↔ 0',
  isSafeInCode: false,
  correct: (word) =>
    word
      .replace(/(?<=\d)[Oo](?=\d)|(?<=,\d\d)[Oo]/g, '0')
      .replace(/^([^\p{L}\d]*)0(?=[a-z]{2,}|pen[A-Z])/u, '$1O'),
};

/** `SaaS` and `S3` with a dollar for the S; a price stays a price. */
const readsDollar: CorrectionRule = {
  name: '$ → S',
  isSafeInCode: false,
  correct: (word, { before, after }) => {
    const inside = word.replace(/(?<=[A-Za-z]{2})\$(?=$|[^\d{(A-Za-z])/g, 'S').replace(/(?<=\b[A-Z]w)\$(?=$)/g, 'S').replace(/\bAW\$/g, 'AWS');
    if (inside !== word) return inside;
    const isCloud = /^(?:AWS|Amazon|EC2|Lambda|SQS|bucket|buckets|Glue|Athena|Redshift|DynamoDB)\P{L}*$/u;
    return /^\P{L}*\$3\P{L}*$/u.test(word) && (isCloud.test(before) || isCloud.test(after)) ? word.replace('$3', 'S3') : word;
  },
};

/** One glyph for two letters, as some fonts print them and the engine repeats them. */
const readsLigature: CorrectionRule = { name: 'ligature', isSafeInCode: true, correct: (word) => word.replace(/[ﬀ-ﬆ]/g, (glyph) => glyph.normalize('NFKC')) };

const readsAbbreviation: CorrectionRule = {
  name: 'e.g., i.e.',
  isSafeInCode: false,
  correct: (word) => word.replace(/^(\(?[ei])[.,]([ge])(?:,|\.?,,)$/i, '$1.$2.,'),
};

/** An opening quote that nothing closes, before a capital: a speck at the start of a line. */
const readsLoneQuote: CorrectionRule = {
  name: 'lone quote',
  isSafeInCode: false,
  correct: (word, { before, rest }) => (before === '' && /^[‘'`]\p{Lu}\p{Ll}/u.test(word) && ![word, ...rest].some((other) => /.['’]\P{L}*$/u.test(other)) ? word.slice(1) : word),
};

/** `(Collaborate`: an opening bracket that nothing closes, before a capital: what is left of a tick. */
const readsLoneBracket: CorrectionRule = {
  name: 'lone bracket',
  isSafeInCode: false,
  correct: (word, { before, rest }) => (before === '' && /^\(\p{Lu}\p{Ll}/u.test(word) && ![word, ...rest].some((other) => other.includes(')')) ? word.slice(1) : word),
};

/** `Abudget`, `alink`: an article and its noun, read as one. */
const readsArticle: CorrectionRule = {
  name: 'missing space',
  isSafeInCode: false,
  correct: (word, { lexicon }) => {
    const noun = /^[Aa](\p{Ll}{4,})(?=\P{L}*$)/u.exec(word)?.[1];
    return noun === undefined || lexicon.has(`a${noun}`) || !lexicon.has(noun) ? word : `${word.slice(0, 1)} ${word.slice(1)}`;
  },
};

/** `leaming`, `modemize`: a word only when r and n are read apart, or together. */
const readsRn: CorrectionRule = {
  name: 'rn ↔ m',
  isSafeInCode: false,
  correct: (word, { lexicon }) => {
    const core = /\p{L}{5,}/u.exec(word)?.[0];
    if (core === undefined || !/^\p{Lu}?\p{Ll}+$/u.test(core) || lexicon.has(core)) return word;
    const better = swaps(core).find((candidate) => lexicon.has(candidate));
    return better === undefined ? word : word.replace(core, better);
  },
};

/** The word with one m read as rn, or one rn as m. */
function swaps(word: string): readonly string[] {
  return [...word.matchAll(/m|rn/g)].map((found) => `${word.slice(0, found.index)}${found[0] === 'm' ? 'rn' : 'm'}${word.slice(found.index + found[0].length)}`);
}

/** In this order: a later rule sees what an earlier one made. */
export const CORRECTION_RULES: readonly CorrectionRule[] = [
  readsLigature,
  readsLoneQuote,
  readsLoneBracket,
  readsAi,
  readsCi,
  readsCapitals,
  readsNumeral,
  readsBi,
  readsPronoun,
  readsInitialI,
  readsInnerI,
  readsIs,
  readsZero,
  readsDollar,
  readsAbbreviation,
  readsArticle,
  readsRn,
];
