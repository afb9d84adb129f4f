import { useId, type ReactNode } from 'react';
import choice from './choice.module.css';
import styles from './checkbox.module.css';
import { classNames } from './class-names.ts';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A yes or no, with its reason below. */
export function Checkbox({ label, hint, isChecked, isDisabled = false, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <div className={classNames(choice['control'], styles['option'])} data-disabled={isDisabled}>
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => { onChange(event.target.checked); }}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p id={`${id}-hint`} className={styles['hint']}>{hint}</p>}
    </div>
  );
}
