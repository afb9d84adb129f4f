import AxeBuilder from '@axe-core/playwright';
import type { Skillshot } from './skillshot.ts';

/** What axe objects to, by rule and place; empty when it finds nothing. */
export async function violations({ page, host }: Skillshot): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page });
  // Electron 22 cannot open the page in which axe would finish.
  const { violations: found } = await (host === 'electron' ? builder.setLegacyMode(true) : builder).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
