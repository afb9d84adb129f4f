import { describe, expect, it } from 'vitest';
import { englishLexicon } from '../lexicon/english-lexicon.ts';
import { CORRECTION_RULES } from './correction-rules.ts';

/** Corrects the word between underscores. */
function correct(sentence: string): string {
  const words = sentence.split(' ');
  const at = words.findIndex((word) => /^_.*_$/.test(word));
  const texts = words.map((word) => word.replace(/^_(.*)_$/, '$1'));
  const context = { before: texts[at - 1] ?? '', after: texts[at + 1] ?? '', rest: texts.slice(at + 1), confidence: 90, lexicon: englishLexicon() };
  return CORRECTION_RULES.reduce((word, rule) => rule.correct(word, context), texts[at] ?? '');
}

describe('the correction rules', () => {
  it.each([
    ['building _Al/ML_ algorithms', 'AI/ML'],
    ['optimizing _Al_ models', 'AI'],
    ['latest in _GenAl,_ including', 'GenAI,'],
    ['_(Al)_ and data', '(AI)'],
    ['how _Al_ and ML can', 'AI'],
    ['_Al_ is an extremely powerful tool', 'AI'],
    ['_OpenAl_ API', 'OpenAI'],
    ['_Al-powered_ search', 'AI-powered'],
    ['_Al-Native_ team', 'AI-Native'],
    ['_ML/Al_ work', 'ML/AI'],
    ["_Al's_ future", "AI's"],
    ['_Winder.Al_ |', 'Winder.AI'],
    ['_Als_ and people', 'AIs'],
    ['_AlOps_ tools', 'AIOps'],
    ['pays _$220,00Oannually_ here', '$220,000annually'],
    ['Software Engineer _Il_ to join', 'II'],
    ['Data Scientist _Ill,_ Berlin', 'III,'],
    ['they _ll_ be', 'll'],
    ['_(Collaborate_ with teams', 'Collaborate'],
    ['_(Remote_ or hybrid)', '(Remote'],
    ['applied _Al—delivering_ solutions', 'AI—delivering'],
    ['Lead _AlData_ Science', 'AIData'],
    ['_AlSalam_ Street', 'AlSalam'],
    ['_#L1-SB4_', '#LI-SB4'],
    ['including _Cl/CD_ pipeline', 'CI/CD'],
    ['the _Cl_ pipeline', 'CI'],
    ['our _APl_ platform', 'API'],
    ['REST _APls_ and', 'APIs'],
    ['modern _Ul,_ no', 'UI,'],
    ['good _Ul/UX_ sense', 'UI/UX'],
    ['with _SwiftUl,_ Combine', 'SwiftUI,'],
    ['_HlPAA_ rules', 'HIPAA'],
    ['Power _Bl_ dashboards', 'BI'],
    ['so _|_ have the', 'I'],
    ['_|’m_ going', 'I’m'],
    ['_l’ve_ seen', 'I’ve'],
    ['_lt_ works', 'It'],
    ['_lf_ you pass', 'If'],
    ['on T-0072 _1s_ normal for', 'is'],
    ['in _2O24_ we', '2024'],
    ['_0penAI_ models', 'OpenAI'],
    ['complex _Saa$_ platforms', 'SaaS'],
    ['AWS _$3_ buckets', 'S3'],
    ['_eﬃcient_ code', 'efficient'],
    ['libraries _(e.g,_ TensorFlow', '(e.g.,'],
    ['_‘When_ you join', 'When'],
    ['ship _GenAlI_ features', 'GenAI'],
    ['own _AII/ML_ algorithms', 'AI/ML'],
    ['_Abudget_ of 1,500', 'A budget'],
    ['Create _alink_ to view', 'a link'],
    ['machine _leaming_ in', 'learning'],
    ['continuous integration _(Cl)_ and', '(CI)'],
    ['differentiators of the _7Al_ platform', '7AI'],
    ['for responsible _AL._ We', 'AI.'],
    ['source control, _Cl,_ test', 'CI,'],
    ['infrastructure as code _(laC)_ and', '(IaC)'],
    ['PaaS and _laaS_ providers', 'IaaS'],
    ['_Al-Accelerated_ development', 'AI-Accelerated'],
    ['LangChain or _Llamalndex,_ with', 'LlamaIndex,'],
    ['a clean _Userlnterface_ for', 'UserInterface'],
  ])('reads %j as %s', (sentence, word) => {
    expect(correct(sentence)).toBe(word);
  });

  it.each([
    'with _Al_ Gore today',
    'as _Al_ said yesterday',
    'Thanks _Al_ for this',
    'the _Al-Rashid_ street',
    '_Al-Hamad_ and sons',
    'Huntsville, _AL_ 35801',
    'in _la_ Defense',
    'the _mainland_ of',
    'in _Scotland_ and',
    '_landline_ number',
    '_Also_ known as',
    '_All_ models',
    '_AlphaFold_ and',
    '_et_ al. 2020',
    'pass _|_ T-0127',
    'a timeout of _1s_ is',
    'every _1s_ it polls',
    'pay _$3_ today',
    'costs _$30k_ a year',
    '_‘quoted’_ words',
    '_$HOME_ folder',
    'a _Url_ here',
    '_HTML_ and CSS',
    '_Ill_ at ease',
    '_XML_ files',
    'the _LLMs_ we',
    '_10x_ engineer',
    '_O2_ sensor',
    'a _modem_ line',
    'the _modern_ stack',
    '_Apache_ Kafka',
    '_Kimberley_ said',
    '_across_ teams',
  ])('leaves %j alone', (sentence) => {
    const word = /_(.*)_/.exec(sentence)?.[1];
    expect(correct(sentence)).toBe(word);
  });
});
