// What the rendered pages say. Our own words, rich in what recognition gets wrong: AI, CI/CD, UI, hyphens, quotes, digits.

export const ROLES = [
  'Senior AI Engineer', 'Machine Learning Engineer', 'Data Engineer, Pipelines', 'Platform Engineer', 'Staff Software Engineer, Search', 'Backend Developer (Python)',
  'Applied AI Scientist', 'MLOps Engineer', 'Frontend Engineer, Design System', 'Analytics Engineer', 'Solutions Architect', 'AI Product Engineer',
];

export const COMPANIES = ['Harbour Lights', 'Fernweh Travel', 'Nordlicht Energy', 'Papertrail Bank', 'Quiet Robots', 'Saltmarsh Foods', 'Tidewater Maps', 'Lanterns & Co'];

export const PLACES = ['Lisbon, Portugal', 'Remote in Europe', 'Berlin (hybrid)', 'Leeds, United Kingdom', 'Toronto, Ontario', 'Vienna or remote'];

export const SECTIONS = [
  'What you will do', 'Your responsibilities', 'What you bring', 'Requirements', 'Nice to have', 'Benefits', 'How we work', 'Our stack', 'Who you are', 'Key qualifications', 'What we offer', 'About the team',
];

export const PARAGRAPHS = [
  'We help small shops plan their deliveries. Every morning our models decide which van goes where, and every evening we measure how wrong they were.',
  'You will join a team of six engineers and two designers. We ship every day, write short documents, and keep meetings to Tuesdays.',
  'Our customers are hospitals, so mistakes are expensive. That is why we test prompts the way others test code: with a suite that runs on every change.',
  'The platform reads about three million invoices a month. Most are easy; the rest end up on the desk of a person, and your work makes that pile smaller.',
  'This role sits between research and product. You will read papers on Monday, build a prototype by Wednesday and watch real people use it on Friday.',
  'Energy traders rely on our forecasts when the wind changes. We combine weather data, price history and a good deal of statistics into one number they can trust.',
  'Please apply even if you do not tick every box. Nobody here did, and we would rather hear from you than guess.',
  'We believe that good tools disappear. If the people who use our editor never think about the AI inside it, we have done our job.',
  'After two years as a side project the search team became a product of its own. It now serves four thousand companies in eleven countries.',
  'Salaries are public inside the company and reviewed twice a year. For this position we pay between €68,000 and €85,000, plus shares.',
];

const VERBS = ['Design', 'Build', 'Own', 'Improve', 'Maintain', 'Evaluate', 'Automate', 'Document', 'Scale', 'Monitor'];
const THINGS = [
  'AI/ML algorithms for route planning', 'retrieval-augmented generation over our own manuals', 'the CI/CD pipeline in GitHub Actions', 'data pipelines in Spark and Airflow', 'APIs with FastAPI and PostgreSQL',
  'agentic workflows that call real tools', 'the UI for labelling and review', 'GenAI features from idea to rollout', 'feature stores on AWS (S3, Glue, Athena)', 'multi-modal search for images and text', 'Kubernetes clusters in two regions',
];
const ENDS = [
  '', '', ' so that nobody has to be woken at night', ' together with product managers and designers', ', and show that it works with numbers', ', including tests, alerts and a runbook', ' in close contact with the people who use it every day',
  ', from the first sketch to the dashboard that proves its worth in production', ' while keeping costs within the budget that we agreed on for the quarter',
];

const BRINGS = [
  '5+ years of experience in software engineering, at least two with machine learning in production', 'Very good Python and solid SQL', 'Hands-on experience with LLMs, RAG and vector databases', 'A degree in Computer Science or comparable experience',
  'Familiarity with PyTorch, scikit-learn or JAX', 'Experience with cloud providers (preferably AWS or Azure)', 'Fluent English; German is a plus', 'Knowledge of UI/UX basics and accessibility', 'Docker, Kubernetes and Terraform', 'Interest in AI safety, evaluation and red teaming',
  'Strong communication skills, in writing as well as in person', 'Experience with event-driven systems such as Kafka or RabbitMQ', 'An eye for detail and the patience to find out why a number is off by one', 'Practical knowledge of statistics: you know when a difference is noise',
];

export const OFFERS = ['30 days of holiday', 'A budget of €1,500 a year for learning', 'Flexible hours and a four-day week in summer', 'Parental leave on full pay', 'A laptop of your choice', 'Health insurance for the whole family', 'Two company retreats a year'];

/** A list item of one line or several. */
export function writeItem(chance) {
  if (chance.isLucky(0.4)) return chance.pick(BRINGS) + (chance.isLucky(0.3) ? '.' : '');
  return `${chance.pick(VERBS)} ${chance.pick(THINGS)}${chance.pick(ENDS)}${chance.isLucky(0.5) ? '.' : ''}`;
}

export function writeItems(chance, count) {
  const items = new Set();
  while (items.size < count) items.add(writeItem(chance));
  return [...items];
}

export const PEOPLE = ['Marta Silva', 'Jonas', 'Priya N.', 'Tom Becker', 'Aiko', 'Sam Okafor', 'Lena', 'Diego Ruiz'];

export const MESSAGES = [
  'Did anyone try the new evaluation script?', 'Yes, it took about 40 minutes on my laptop.', 'I got 0.82 on the test set, which is better than last week.', 'Nice!', 'Which model did you use?',
  'The small one. The large model is only two points better and costs ten times as much.', 'We should write that down before everyone forgets it again.', 'I can do it tomorrow morning, after the stand-up.', 'Thanks, that would help a lot',
  'By the way, the interview yesterday was mostly about system design and a bit of SQL.', 'They asked how I would build a RAG pipeline for PDF manuals with tables in them.', 'And what did you say?',
  'Start with evaluation: thirty questions with known answers, then chunking, then everything else.', 'OK', 'Makes sense. In some companies AI engineers are ML engineers who do a bit of prompting.',
];

export const POSTS = [
  ['I read forty job posts for AI engineers last weekend.', 'Almost all of them ask for Python. Two thirds want cloud experience, and only nine mention evaluation.', 'If you are learning right now, here is what I would do:', ['Build one small thing end to end.', 'Measure it, then make the number better.', 'Write about what did not work.'], 'What would you add?'],
  ['We moved our nightly jobs from a cluster to a single machine.', 'The bill went down by 83%, and nobody noticed anything except that reports arrive earlier.', 'Sometimes the boring solution wins.'],
  ['Unpopular opinion: most teams do not need a vector database.', 'For fifty thousand documents a brute-force search takes a few milliseconds. Spend the time you save on evaluation.'],
  ['After six months of interviews I finally signed!', 'What helped most were not the puzzles but three projects I could explain in depth.', 'Thank you to everyone who answered my questions along the way.'],
];

export const TABLES = [
  { caption: 'Recall and latency by index', header: ['Index', 'Recall@10', 'p95 latency', 'Memory'], rows: [['Flat', '1.000', '48 ms', '3,120 MB'], ['HNSW 16', '0.981', '2.4 ms', '4,010 MB'], ['HNSW 32', '0.993', '3.9 ms', '4,920 MB'], ['IVF 1024', '0.942', '1.7 ms', '3,205 MB'], ['IVF 4096 + PQ', '0.874', '0.9 ms', '410 MB']] },
  { caption: 'Spending by provider in March', header: ['Provider', 'Requests', 'Tokens', 'Cost'], rows: [['North', '12,480', '31.2M', '$412.10'], ['Harbour', '9,031', '18.7M', '$230.55'], ['Local model', '44,210', '80.3M', '$61.00']] },
  { caption: 'Which skills were asked for', header: ['Skill', 'Posts', 'Share', 'Change since 2024'], rows: [['Python', '212', '94%', '+3'], ['SQL', '140', '62%', '-1'], ['RAG', '118', '52%', '+31'], ['Kubernetes', '97', '43%', '+2'], ['Evaluation', '38', '17%', '+12']] },
  { caption: 'Plans', header: ['Plan', 'Price per month', 'Seats', 'Support'], rows: [['Free', '€0', '1', 'Community forum'], ['Team', '€29', 'up to 10', 'E-mail within a day'], ['Business', '€99', 'unlimited', 'Phone and chat']] },
];

export const CODE = [
  ['from pathlib import Path', '', 'def load(folder: Path) -> list[str]:', '    """All notes of a folder, oldest first."""', '    notes = []', '    for path in sorted(folder.glob("*.md")):', '        text = path.open(encoding="utf-8")', '        if text.strip():', '            notes.append(text)', '    return notes'],
  ['export function median(values) {', '  const sorted = [...values].sort((a, b) => a - b);', '  if (sorted.length === 0) {', '    return null;', '  }', '  return sorted[Math.floor(sorted.length / 2)];', '}'],
  ['services:', '  web:', '    image: notes-web:1.4', '    ports:', '      - "8080:80"', '    environment:', '      LOG_LEVEL: info', '  worker:', '    image: notes-worker:1.4', '    command: python -m worker --queue default'],
];

export const TERMINALS = [
  ['$ git status --short', ' M src/reader.py', '?? notes/draft.md', '$ pytest -q tests/reader', 'tests/reader/test_empty.py: 3 passed', '2 failed, 15 passed in 2.45s', '$ git commit -am "Read empty files"', '1 file changed, 12 insertions(+)'],
  ['user@build:~/shop$ docker compose ps', 'NAME       IMAGE             STATUS', 'shop-web   notes-web:1.4     Up 3 hours', 'shop-db    postgres:16       Up 3 hours', 'user@build:~/shop$ df -h /data', 'Filesystem  Size  Used  Avail', '/dev/sda1   120G   81G    39G'],
];
