import path from 'node:path';

const ROLES = ['Data Engineer', 'Platform Engineer', 'Search Engineer', 'Machine Learning Engineer', 'Analytics Lead'];
const SKILLS = ['Python', 'Kafka', 'Kubernetes', 'PostgreSQL', 'Terraform', 'Airflow', 'Spark'];

/** Small job posts, each another one; gives their paths. */
export async function renderShots(browser, folder, count) {
  const page = await browser.newPage({ viewport: { width: 560, height: 220 } });
  const files = [];
  for (let number = 1; number <= count; number += 1) {
    const skills = SKILLS.map((_, index) => SKILLS[(index + number) % SKILLS.length]).slice(0, 3);
    await page.setContent(`<body style="font:15px/1.5 sans-serif;margin:24px"><h3>${ROLES[number % ROLES.length]}, team ${number}</h3><ul>${skills.map((skill) => `<li>You have built something real with ${skill}</li>`).join('')}</ul></body>`);
    const file = path.join(folder, `shot-${String(number).padStart(4, '0')}.png`);
    await page.screenshot({ path: file });
    files.push(file);
  }
  await page.close();
  return files;
}
