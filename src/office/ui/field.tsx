// Một ô nhập: label, hint and error joined to the control so that they are also heard, not only seen.
import type { ReactNode } from 'react';
import { t } from '../messages/translate.ts';
import { Icon } from './icons.tsx';

export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
  readonly status?: 'error';
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label above, hint below it, error between hint and control (as GOV.UK does). */
export function Field({ id, label, hint, problem, required, optional, children }: FieldProps) {
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return (
    <div className={`field${problem ? ' field-wrong' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional ? <span className="quiet"> {t('form.optional')}</span> : null}
      </label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className="field-problem" id={`${id}-problem`}>
          <Icon name="error" size={16} /> {problem}
        </p>
      ) : null}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem ? { 'aria-invalid': true, status: 'error' } : {}),
        ...(required ? { 'aria-required': true } : {}),
      })}
    </div>
  );
}
