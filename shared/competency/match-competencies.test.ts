import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchCompetencies } from './match-competencies.ts';

const labels = (text: string) => matchCompetencies(text).map(({ label }) => label);

describe('matchCompetencies', () => {
  it.each([
    ['Python, PyTorch and scikit-learn', ['Python', 'PyTorch', 'scikit-learn']],
    ['K8s and GCP', ['Kubernetes', 'Google Cloud']],
    ['retrieval augmented generation (RAG)', ['RAG']],
    ['C, C++ and C#', ['C', 'C++', 'C#']],
    ['.NET Core, ASP.NET and .NET', ['.NET Core', 'ASP.NET', '.NET']],
    ['NodeJS/Express.js with Next.js', ['Node.js', 'Express.js', 'Next.js']],
    ['CI/CD, CI-CD or CICD', ['CI/CD']],
    ['multi-agent, multiagent and multi agent systems', ['Multi-agent systems']],
    ['Vector stores and knowledge graphs', ['Vector databases', 'Knowledge graphs']],
    ['#ComputerVision', ['Computer vision']],
    ['topic modelling and quantisation', ['Topic modeling', 'Quantization']],
  ])('finds in "%s"', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    ['GitHub Actions', ['GitHub Actions']],
    ['Azure Machine Learning', ['Azure Machine Learning']],
    ['Spring Boot', ['Spring Boot']],
    ['React Native', ['React Native']],
  ])('takes the longest name in "%s"', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    ['Python, Go and Rust', ['Python', 'Go', 'Rust']],
    ['the Go programming language', ['Go']],
    ['Go to the store, then go home', []],
    ['our go-to-market team, C-level reports', []],
    ['statistics in R or Python', ['R', 'Python']],
    ['Series C, with R in its name', []],
    ['Terraform, Chef and Puppet', ['Terraform', 'Chef', 'Puppet']],
    ['our Chef makes lunch', []],
    ['the rest of us excel', []],
    ['REST and Excel', ['REST APIs', 'Excel']],
    ['swift answers, spark joy, react quickly', []],
  ])('minds case and surroundings in "%s"', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    ['OpenAl and LangChain, GenAl', ['OpenAI', 'LangChain', 'Generative AI']],
    ['Al agents', ['AI agents']],
    ['Cl/CD', ['CI/CD']],
    ['transfer leaming', ['Transfer learning']],
    ['Terraforrn', ['Terraform']],
    ['Al Gore', []],
  ])('reads through recognition errors in "%s"', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    ['wrapped computer\nvision', ['Computer vision']],
    ['wrapped function-\n  calling', ['Function calling']],
    ['my computer. Vision is fun', []],
    ['a computer\n* Vision', []],
    ['computer, vision', []],
  ])('keeps a name together in %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    ['We love generative AI.', []],
    ['Generative AI with RAG and LangGraph', ['Generative AI', 'RAG', 'LangGraph']],
    ['Neural networks power our brand. Neural networks!', []],
    ['Reinforcement learning, neural networks, PyTorch', ['Reinforcement learning', 'Neural networks', 'PyTorch']],
  ])('suggests broad ideas only in enumerations: "%s"', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('suggests a theme when the text comes back to it', () => {
    const once = 'Machine learning with PyTorch and Keras.';
    expect(labels(once)).not.toContain('Machine learning');
    expect(labels(`${once} ML models. More ML.`)).toContain('Machine learning');
  });

  it.each([
    ['See https://github.com/jobs or mail python@example.org', []],
    ['Benefits: paid time off, a ChatGPT plan, Slack', []],
    ['We are backed by the makers of OpenAI and Stripe.\n\n* Python', ['Python']],
    ['Equal opportunity employer; GDPR and CCPA, SOC 2 notices', []],
  ])('takes nothing from asides: %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('gives every place as it stands in the text', () => {
    const text = 'Ünïcode 👍 first: Python; then K8s, python again and .NET';
    const evidence = matchCompetencies(text).map(({ competencyId, evidence: places }) => [competencyId, places.map((place) => place.text)]);
    expect(evidence).toEqual([['python', ['Python', 'python']], ['kubernetes', ['K8s']], ['dotnet', ['.NET']]]);
  });

  it('gives ranges that hold their text and never overlap, whatever the text', () => {
    const words = fc.constantFrom('Python', 'Go', 'CI/CD', 'machine', 'learning', 'C++', '.NET', 'Al', 'agents', '\n', ',', '. ', '-', 'R&D', 'é', '👍', 'Node.js', 'Azure', 'OpenAI');
    fc.assert(fc.property(fc.array(words, { maxLength: 20 }), fc.constantFrom('', ' '), (parts, glue) => {
      const text = parts.join(glue);
      const places = matchCompetencies(text).flatMap(({ evidence }) => evidence).sort((a, b) => a.start - b.start);
      let from = 0;
      for (const { start, end, text: found } of places) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(text.slice(start, end)).toBe(found);
        from = end;
      }
    }));
  });
});
