// Tóm tắt lỗi: what must be put right, on top of the form, each line leading to its field.
import { useEffect, useRef } from 'react';
import { t } from '../messages/translate.ts';
import { Icon } from './icons.tsx';

export interface FieldProblem {
  /** Id of the control; absent when the problem concerns the whole form. */
  readonly field?: string;
  readonly message: string;
}

/** Takes the focus when problems appear, so that nobody has to look for them. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="error" /> {t('form.problems')}
      </h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field ?? ''}${message}`}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
