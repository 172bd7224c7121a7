// Xem tại ngày: the day on which the organisation's state is read.
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/translate.ts';
import { printDate, readDate } from '../ui/print-date.ts';

/** A date in dd/mm/yyyy; an impossible one is said so and changes nothing. */
export function StateDay({ day }: { readonly day: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState(printDate(day));
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = readDate(text);
    setWrong(at === undefined);
    if (at !== undefined) void navigate({ to: '.', search: (previous) => ({ ...previous, at }) });
  };
  return (
    <form className="state-day" onSubmit={submit}>
      <label htmlFor="state-day">{t('organisation.atDay')}</label>
      <Input
        id="state-day"
        value={text}
        inputMode="numeric"
        onChange={(event) => setText(event.target.value)}
        {...(wrong
          ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'state-day-problem' }
          : {})}
      />
      <Button htmlType="submit">{t('organisation.show')}</Button>
      {wrong ? (
        <p className="field-problem" id="state-day-problem" role="alert">
          {t('form.dateWrong', { field: t('organisation.atDay') })}
        </p>
      ) : null}
    </form>
  );
}
