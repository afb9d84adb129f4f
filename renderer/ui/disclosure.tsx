import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  /** Names the region; the button shows `title`, for example the label with a count. */
  readonly label: string;
  readonly title: string;
  /** Made when it is opened, not before. */
  readonly children: () => ReactNode;
}

/** A line that opens what is behind it, for things that are looked at now and then. */
export function Disclosure({ label, title, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles['disclosure']} aria-label={label}>
      <button type="button" className={styles['toggle']} aria-expanded={isOpen} aria-controls={id} onClick={() => { setIsOpen(!isOpen); }}>
        <ChevronRight aria-hidden size={14} />
        {title}
      </button>
      <div id={id} hidden={!isOpen}>{isOpen ? children() : null}</div>
    </section>
  );
}
