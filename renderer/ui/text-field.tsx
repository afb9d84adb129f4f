import { useId, type InputHTMLAttributes, type Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './text-field.module.css';

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  /** Read out, not shown: for fields whose place says what they are. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, isLabelHidden = false, hint, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={classNames(styles['field'], className)}>
      <label htmlFor={id} className={isLabelHidden ? styles['hiddenLabel'] : styles['label']}>
        {label}
      </label>
      <input id={id} className={styles['input']} aria-describedby={hint === undefined ? undefined : `${id}-hint`} {...rest} />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
