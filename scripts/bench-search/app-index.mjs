import { runnerImport } from 'vite';

const LIMIT = 50;
/** As `renderer/search/follow-library.ts` feeds it. */
const BATCH = 200;

const toText = ({ words, isPhrase }) => (isPhrase ? `"${words.join(' ')}"` : words.join(' '));

async function timed(work) {
  const start = performance.now();
  const answer = await work();
  return { ms: performance.now() - start, answer };
}

/** The index that the app uses, in this process. Every method resolves with the milliseconds it took. */
export async function openAppIndex() {
  const { createInvertedNoteIndex } = (await runnerImport(new URL('../../renderer/search/inverted-note-index.ts', import.meta.url).pathname)).module;
  const index = createInvertedNoteIndex();
  return {
    async build(notes) {
      const { ms } = await timed(async () => {
        for (let from = 0; from < notes.length; from += BATCH) await index.apply({ upserted: notes.slice(from, from + BATCH), removedIds: [] });
      });
      return { ms };
    },
    async add(note) {
      const { ms } = await timed(() => index.apply({ upserted: [note], removedIds: [] }));
      return { ms };
    },
    async ask(query) {
      const { ms, answer } = await timed(() => index.search(toText(query), { limit: LIMIT, shelf: 'library' }));
      return { ms, ids: answer.hits.map(({ noteId }) => noteId), total: answer.total };
    },
    close: () => index.dispose(),
  };
}
