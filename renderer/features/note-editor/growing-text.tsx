import { useId, type ReactNode, type Ref } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './growing-text.module.css';

export interface GrowingTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly look: 'title' | 'remark' | 'prose';
  readonly icon?: ReactNode;
  readonly area?: Ref<HTMLTextAreaElement>;
  readonly onChange: (value: string) => void;
}

/** A text area as tall as its text. The hidden twin in the same grid cell holds the height. */
export function GrowingText({ label, value, placeholder, look, icon, area, onChange }: GrowingTextProps) {
  const id = useId();
  const isTitle = look === 'title';
  return (
    <div className={classNames(styles['field'], styles[look])}>
      <label htmlFor={id} className={isTitle ? styles['hiddenLabel'] : styles['label']}>
        {icon}
        {label}
      </label>
      <div className={styles['area']} data-text={`${value === '' ? placeholder : value} `}>
        <textarea
          ref={area}
          id={id}
          dir="auto"
          rows={1}
          value={value}
          placeholder={placeholder}
          onChange={(event) => { onChange(isTitle ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value); }}
          onKeyDown={(event) => { if (isTitle && event.key === 'Enter') event.preventDefault(); }}
        />
      </div>
    </div>
  );
}
