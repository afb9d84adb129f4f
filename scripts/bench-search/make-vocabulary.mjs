import { pick } from './seeded-random.mjs';

const COMMON = `and the to of with in a for experience our you we work team data working on as is skills engineering software an strong
knowledge development design systems building years or product your will business using models machine learning support be solutions
ability understanding production build that are teams technical engineer cloud tools from best quality practices new such at code by
including across technologies have environment services customers degree computer science preferred required time senior role about
what how who their into lead more other deploy maintain ensure clear communication projects applications research performance`.split(/\s+/u);

const NAMES = `python java kubernetes docker terraform pytorch tensorflow airflow spark kafka postgres redis react typescript linux azure
aws gcp git jenkins grafana prometheus mlflow langchain rag llm embeddings vector databases retrieval agentic prompts evaluation
fine-tuning transformers pandas numpy sql nosql snowflake databricks dbt fastapi django graphql microservices ci/cd devops mlops
scala golang rust c++ node.js observability latency inference pipelines orchestration governance statistics forecasting nlp`.split(/\s+/u);

const STARTS = ['inter', 'trans', 'pro', 'con', 'com', 'per', 'pre', 're', 'de', 'dis', 'over', 'under', 'multi', 'micro', 'auto', 'data', 'sub', 'in', 'ex', 'un'];
const MIDDLES = ['form', 'ject', 'struct', 'scrib', 'duct', 'port', 'pend', 'quir', 'vert', 'cess', 'vis', 'mand', 'tain', 'serv', 'spect', 'plic', 'graph', 'gress', 'pos', 'rupt', 'lat', 'sign', 'tract', 'ven', 'fer'];
const LINKS = ['', 'i', 'a', 'o', 'er', 'en', 'al', 'iv', 'ul', 'at'];
const ENDS = ['', 's', 'ed', 'ing', 'ion', 'ions', 'able', 'al', 'ally', 'er', 'ers', 'ity', 'ive', 'ment', 'ments', 'ness', 'or', 'ous', 'ism', 'ist'];

/** Made words share beginnings and endings as English words do, or a prefix would find too little to be slow. */
const makeWord = (random) => pick(random, STARTS) + pick(random, MIDDLES) + pick(random, LINKS) + pick(random, ENDS);

/** `size` different words, the commonest first: function words and job words, names of tools, then made ones. */
export function makeVocabulary(random, size) {
  const words = new Set(COMMON);
  let names = 0;
  while (words.size < size) words.add(random() < 0.02 && names < NAMES.length ? NAMES[names++] : makeWord(random));
  return [...words];
}

/** Draws words so that the nth commonest comes up about 1/n as often as the commonest (Zipf). */
export function zipfDrawer(random, vocabulary) {
  const cumulated = [];
  let sum = 0;
  vocabulary.forEach((_word, index) => cumulated.push((sum += 1 / (index + 2.7))));
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, vocabulary.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low];
  };
}
