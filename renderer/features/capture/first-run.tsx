import { FolderOpen, Sparkles } from 'lucide-react';
import type { IncomingFile } from '../../ingest/import-queue.ts';
import { useMessages } from '../../state/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useChooseFiles } from './use-choose-files.ts';
import styles from './first-run.module.css';

/** Our own rendering of our own text, shipped with the app: `scripts/make-sample.mjs`. */
const SAMPLE_NAME = 'sample-job-post.png';

const STEPS = [
  ['Drop screenshots', 'Job posts, chats, tables, articles: files, folders or a paste.'],
  ['Get exact notes', 'Text with its headings and bullets, beside the picture, competencies tagged.'],
  ['Search and export', 'Find anything as you type; export Markdown with the pictures.'],
] as const;

async function loadSample(): Promise<IncomingFile> {
  const response = await fetch(`./samples/${SAMPLE_NAME}`);
  return { name: SAMPLE_NAME, blob: await response.blob(), modifiedMs: Date.now(), source: 'file' };
}

export interface FirstRunProps {
  readonly importFiles: (files: readonly IncomingFile[]) => Promise<void>;
}

/** What an empty library shows: what this is, and the three ways to begin. */
export function FirstRun({ importFiles }: FirstRunProps) {
  const say = useMessages((messages) => messages.say);
  const chooseFiles = useChooseFiles(importFiles);
  const trySample = () => {
    loadSample().then((file) => importFiles([file]), () => { say({ tone: 'danger', text: 'The sample picture could not be loaded.' }); });
  };
  return (
    <div className={styles['screen']}>
      <div className={styles['card']}>
        <h1 className={styles['title']}>Drop your first screenshot here</h1>
        <p className={styles['lead']}>
          Skillshot reads what it says, word for word, and keeps it as a note you can search, tag and quote.
          Everything happens on this computer; nothing is sent anywhere.
        </p>
        <div className={styles['actions']}>
          <Button variant="primary" icon={<FolderOpen aria-hidden />} onClick={chooseFiles}>Choose pictures…</Button>
          <Button icon={<Sparkles aria-hidden />} onClick={trySample}>Try it with a sample</Button>
          <span className={styles['paste']}>or paste with <Kbd keys="CmdOrCtrl+V" /></span>
        </div>
        <ol className={styles['steps']}>
          {STEPS.map(([title, text], index) => (
            <li key={title}>
              <span className={styles['number']} aria-hidden>{index + 1}</span>
              <p className={styles['stepTitle']}>{title}</p>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
