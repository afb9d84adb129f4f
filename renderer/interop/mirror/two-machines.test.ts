import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/note.ts';
import { MemoryFolder } from '../../../shared/host/memory-kept-folders.ts';
import { encode, Machine, notePaths, textAt, withCaptionLine } from './mirror-under-test.contract.ts';
import { SyncthingModel } from './syncthing-model.contract.ts';

type Step =
  | { readonly kind: 'add' | 'trash' | 'restore' | 'edit-title' | 'edit-caption' | 'edit-topic' | 'file-caption' | 'file-remove' | 'file-add' | 'editor-open' | 'editor-save' | 'pass' | 'crash' | 'scan' | 'pull'; readonly machine: 0 | 1; readonly pick: number }
  | { readonly kind: 'sync-folders' };

const onMachine = (...kinds: readonly Exclude<Step, { kind: 'sync-folders' }>['kind'][]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constantFrom(...kinds), machine: fc.constantFrom(0 as const, 1 as const), pick: fc.nat(50) });

// A machine is off line while no `sync-folders` comes, and closed while it makes no pass.
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: onMachine('add', 'file-add') },
  { weight: 1, arbitrary: onMachine('trash', 'restore', 'file-remove', 'crash') },
  { weight: 6, arbitrary: onMachine('edit-title', 'edit-caption', 'edit-topic', 'file-caption') },
  { weight: 1, arbitrary: onMachine('editor-open', 'editor-save') },
  { weight: 5, arbitrary: onMachine('pass') },
  { weight: 5, arbitrary: onMachine('scan', 'pull') },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'sync-folders' }) },
);

/** One seed, so that a test says the same of the same code; `npm run try-sync` walks new ways with every seed it is given. */
const WALK = { seed: 20261125, endOnFailure: true };

interface OpenFile {
  readonly path: string;
  readonly text: string;
}

/** Two machines, each with a folder of its own that something like Syncthing keeps in step, and what was ever said on them. */
class World {
  readonly machines = [new Machine('a', new MemoryFolder()), new Machine('b', new MemoryFolder())] as const;
  readonly link = new SyncthingModel(this.machines[0].folder, this.machines[1].folder);
  /** Each word that a person wrote, and what for. */
  readonly words = new Set<string>();
  private said = 0;
  /** What each machine's editor has open, as it was when it was opened. */
  private readonly opened: [OpenFile | null, OpenFile | null] = [null, null];

  say(): string {
    const word = `w${String((this.said += 1)).padStart(4, '0')}`;
    this.words.add(word);
    return word;
  }

  /** A title that somebody sees and replaces is not lost. */
  private retitle(machine: Machine, note: Note): Promise<unknown> {
    this.words.delete(note.title);
    const title = this.say();
    return machine.edit(note.id, (one) => ({ ...one, title }));
  }

  /** An editor that asks nobody writes over what came since it was opened. What no library had read by then is the editor's to lose. */
  private async saveInEditor(side: 0 | 1): Promise<void> {
    const { folder } = this.machines[side];
    const file = this.opened[side];
    this.opened[side] = null;
    if (file === null || !folder.files.has(file.path)) return;
    const read = (await this.machines[0].librarySays()) + (await this.machines[1].librarySays());
    for (const word of textAt(folder, file.path).match(/w\d{4}/g) ?? []) if (!read.includes(word)) this.words.delete(word);
    folder.write(file.path, encode(withCaptionLine(file.text, this.say())));
  }

  async take(step: Step): Promise<void> {
    if (step.kind === 'sync-folders') return void this.link.run();
    const machine = this.machines[step.machine];
    const live = await machine.live();
    const note = live[step.pick % Math.max(1, live.length)];
    const paths = notePaths(machine.folder);
    const path = paths[step.pick % Math.max(1, paths.length)] ?? '';
    const word = step.kind === 'edit-caption' && note !== undefined ? this.say() : '';
    switch (step.kind) {
      // A few names, so that both machines use the same for different notes.
      case 'add': await machine.add(`note ${String(step.pick % 3)}`, { caption: this.say(), title: this.say() }); break;
      case 'file-add': machine.folder.write(`notes/by hand ${machine.name} ${String(this.said)}.md`, encode(`# By hand\n\n${this.say()}\n`)); break;
      case 'trash': if (note) await machine.edit(note.id, (one) => ({ ...one, trashedAt: '2026-04-01T00:00:00.000Z' })); break;
      case 'restore': {
        const trashed = (await machine.all()).find(({ trashedAt }) => trashedAt !== null);
        if (trashed) await machine.edit(trashed.id, (one) => ({ ...one, trashedAt: null }));
        break;
      }
      case 'edit-title': if (note) await this.retitle(machine, note); break;
      case 'edit-caption': if (note) await machine.edit(note.id, (one) => ({ ...one, caption: `${one.caption}\n${word}`.trim() })); break;
      case 'edit-topic': if (note) await machine.edit(note.id, (one) => ({ ...one, topic: ['', 'agents', 'roles'][step.pick % 3] ?? '' })); break;
      case 'file-caption': if (path !== '') machine.folder.write(path, encode(withCaptionLine(textAt(machine.folder, path), this.say()))); break;
      case 'editor-open': if (path !== '') this.opened[step.machine] = { path, text: textAt(machine.folder, path) }; break;
      case 'editor-save': await this.saveInEditor(step.machine); break;
      case 'file-remove':
        // Whoever removes a file with what they have just written there wants to lose it.
        for (const one of textAt(machine.folder, path).match(/w\d{4}/g) ?? []) this.words.delete(one);
        machine.folder.remove(path);
        break;
      case 'crash': machine.restart(); break;
      case 'scan': this.link.scan(step.machine); break;
      case 'pull': this.link.pull(step.machine, 1 + (step.pick % 3)); break;
      case 'pass': await machine.sync({ onManyGone: 'trash' }); break;
    }
  }

  /** Goes on until nothing moves any more; how many rounds that took. */
  async comeToRest(): Promise<number> {
    for (let round = 1; round <= 30; round += 1) {
      let work = 0;
      for (const machine of this.machines) {
        const outcome = await machine.sync({ onManyGone: 'trash' });
        if (outcome.kind !== 'done') throw new Error(outcome.kind);
        work += outcome.tally.written + outcome.tally.takenIn + outcome.tally.trashedIds.length;
      }
      if (!this.link.run() && work === 0 && round > 4) return round;
    }
    throw new Error('They never come to rest.');
  }
}

const filesOf = ({ folder }: Machine): Readonly<Record<string, string>> => Object.fromEntries([...folder.files.keys()].filter((path) => !path.startsWith('trash/')).sort().map((path) => [path, textAt(folder, path)]));

async function live(steps: readonly Step[]): Promise<World> {
  const world = new World();
  for (const step of steps) await world.take(step);
  await world.comeToRest();
  return world;
}

async function expectConverged({ machines: [a, b], words }: World): Promise<void> {
  expect(filesOf(b)).toEqual(filesOf(a));
  // The copy of a picture whose note is in the trash by now may stay: it is a picture of nobody's.
  expect(notePaths(a.folder).filter((path) => path.includes('sync-conflict'))).toEqual([]);
  expect(await b.meanings()).toEqual(await a.meanings());
  const everything = (await a.everything()) + (await b.everything());
  expect([...words].filter((word) => !everything.includes(word))).toEqual([]);
}

describe('two machines over folders that are kept in step', () => {
  it('agree at last, and every word that was written is still somewhere', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 60 }), async (steps) => { await expectConverged(await live(steps)); }), { ...WALK, numRuns: 25 });
  });

  it('agree after two hundred steps', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 200, maxLength: 240, size: 'max' }), async (steps) => { await expectConverged(await live(steps)); }), { ...WALK, numRuns: 4 });
  });

  it('have every line of a note that both edited in the note itself', async () => {
    const edits = fc.array(onMachine('edit-caption', 'file-caption', 'pass'), { minLength: 5, maxLength: 25 });
    await fc.assert(fc.asyncProperty(edits, async (steps) => {
      const world = new World();
      await world.machines[0].add('shared', { caption: 'first' });
      await world.comeToRest();
      for (const step of steps) await world.take(step);
      await world.comeToRest();
      await expectConverged(world);
      const [note, ...more] = await world.machines[1].live();
      expect(more).toEqual([]);
      const lines = note?.caption.split('\n') ?? [];
      expect([...world.words].filter((word) => !lines.includes(word))).toEqual([]);
    }), { numRuns: 40, endOnFailure: true });
  });
});
