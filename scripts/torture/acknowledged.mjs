/**
 * What a run of the torture knows: the last change of each note that was acknowledged, and what was tried after it. A note may be
 * found as it was acknowledged or as it was tried since; anything else is a loss.
 */
export class Acknowledged {
  #notes = new Map();
  #jobs = new Set();
  acknowledgements = 0;

  try(id, value) {
    const known = this.#notes.get(id) ?? { saved: null, tried: [] };
    known.tried.push(value);
    this.#notes.set(id, known);
  }

  saved(id, value) {
    this.acknowledgements += 1;
    const { tried } = this.#notes.get(id) ?? { tried: [] };
    this.#notes.set(id, { saved: value, tried: tried.slice(tried.indexOf(value) + 1) });
  }

  accepted(jobIds) {
    this.acknowledgements += jobIds.length;
    for (const id of jobIds) this.#jobs.add(id);
  }

  /** Compares with what a start has found; gives a sentence for each loss, and takes what was found as the new state. */
  check({ notes, jobs, broken }) {
    const losses = [];
    for (const [id, { saved, tried }] of this.#notes) {
      const found = notes.get(id) ?? 'gone';
      const allowed = [saved ?? 'gone', ...tried];
      if (!allowed.includes(found)) losses.push(`note ${id}: found ${found}, acknowledged ${saved}, tried since: ${tried.join(' ') || 'nothing'}`);
      this.#notes.set(id, { saved: found, tried: [] });
    }
    for (const id of this.#jobs) if (!jobs.has(id)) losses.push(`import ${id} is not there`);
    for (const id of broken) losses.push(`picture ${id} is not whole`);
    return losses;
  }
}
