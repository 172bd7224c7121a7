// Xem đầy đủ họ tên: asks for a purpose, then gives the names; the reading is in the journal.
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';

export interface NamesRead {
  readonly names: readonly { readonly line: number; readonly name: string | null }[];
}

export function ReadNames({
  id,
  onRead,
}: {
  readonly id: number;
  readonly onRead: (names: NamesRead) => void;
}) {
  const [purpose, setPurpose] = useState('');
  const requestKey = useRequestKey();
  const reading = useMutation({
    mutationFn: () => {
      const body = { purpose: purpose.trim() };
      return sendJson<NamesRead>('POST', `/api/activities/${id}/attendance/reading`, {
        body,
        requestKey: requestKey(body),
      });
    },
    onSuccess: onRead,
  });
  const { error } = reading;
  return (
    <form
      className="panel no-print"
      onSubmit={(event) => {
        event.preventDefault();
        reading.mutate();
      }}
      noValidate
    >
      <Field
        id="attendance-purpose"
        label={t('activities.purpose')}
        hint={t('activities.purposeHint')}
        problem={error instanceof RequestRefused ? error.message : undefined}
        required
      >
        {(control) => (
          <Input {...control} value={purpose} onChange={(event) => setPurpose(event.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button htmlType="submit" loading={reading.isPending}>
          {t('activities.readNames')}
        </Button>
      </div>
    </form>
  );
}
