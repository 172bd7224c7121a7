// Một nhóm chọn: a question over a few buttons or boxes; its first control bears the id that an error leads to.
import type { ReactNode } from 'react';
import { Icon } from '../ui/icons.tsx';

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  readonly children: (idOf: (index: number) => { readonly id?: string }) => ReactNode;
}

/** A fieldset, so that the question is heard with each answer. */
export function RadioChoice({ id, label, hint, problem, children }: ChoiceProps) {
  return (
    <fieldset className={`choice${problem ? ' field-wrong' : ''}`}>
      <legend className="field-label">{label}</legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {problem ? (
        <p className="field-problem">
          <Icon name="error" size={16} /> {problem}
        </p>
      ) : null}
      <div className="choice-answers">{children((index) => (index === 0 ? { id } : {}))}</div>
    </fieldset>
  );
}
