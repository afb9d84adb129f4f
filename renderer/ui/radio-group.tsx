import { useId } from 'react';
import choice from './choice.module.css';
import { classNames } from './class-names.ts';
import styles from './radio-group.module.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

export interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A choice whose alternatives should all be seen. */
export function RadioGroup<Value extends string>({ legend, value, options, onChange }: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classNames(choice['control'], styles['option'])} data-disabled={option.isDisabled}>
          <input type="radio" name={name} checked={option.value === value} disabled={option.isDisabled} onChange={() => { onChange(option.value); }} />
          <span>{option.label}</span>
          {option.hint === undefined ? null : <span className={styles['hint']}>{option.hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
