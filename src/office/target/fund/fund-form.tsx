// Ghi một việc của quỹ: which province, what happened on which day, the capital and the evidence.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { fundFactWords, holdsFund } from '#domain/target/fund.ts';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import type { FundBoard, FundState } from '#server/target/contract-funds.ts';
import { sentenceOf } from '../../account/queries.ts';
import { sendJson } from '../../api/request.ts';
import { newRequestKey } from '../../api/request-key.ts';
import { t } from '../../messages/translate.ts';
import { problemOf } from '../../organisation/write.ts';
import { capitalise } from '../../ui/capitalise.ts';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { readDate } from '../../ui/print-date.ts';
import { FUND_EVENTS, fundEventWords } from './event-words.ts';

interface FormProps {
  readonly provinces: FundBoard['provinces'];
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

export function FundForm({ provinces, onClose, onSaved }: FormProps) {
  const [unit, setUnit] = useState(provinces.length === 1 ? provinces[0]?.unit.id : undefined);
  const [event, setEvent] = useState<FundState['event']>('held');
  const [asOf, setAsOf] = useState('');
  const [capital, setCapital] = useState('');
  const [source, setSource] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const cache = useQueryClient();
  const chosen = provinces.find((each) => each.unit.id === unit);
  const written = readDate(asOf);
  const present = chosen?.history.find((each) => each.asOf === written && !each.replaced);
  // Said before it is saved: "1.125 tỷ" and "1,125 tỷ" are a thousand times apart.
  const understood = readAmount(capital);
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const day = written;
    const amount = holdsFund(event) && capital.trim() !== '' ? readAmount(capital) : null;
    const province = chosen?.unit;
    const found: FieldProblem[] = [];
    if (!province) found.push({ field: 'fund-unit', message: t('funds.provinceMissing') });
    if (!day) found.push({ field: 'fund-as-of', message: t('funds.dayWrong') });
    if (amount === undefined) found.push({ field: 'fund-capital', message: t('funds.capitalWrong') });
    if (source.trim().length < 3) found.push({ field: 'fund-source', message: t('funds.sourceMissing') });
    setProblems(found);
    if (!province || found.length > 0) return;
    setBusy(true);
    try {
      await sendJson('POST', '/api/funds', {
        body: {
          unit: String(province.id),
          event,
          asOf: day,
          capital: amount,
          source: source.trim(),
          base: present?.version ?? 0,
        },
        requestKey: newRequestKey(),
      });
      await cache.invalidateQueries({ queryKey: ['funds'] });
      await cache.invalidateQueries({ queryKey: ['scoreboard'] });
      onSaved(t('funds.saved', { province: province.name, event: fundEventWords(event) }));
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
      // What somebody else wrote meanwhile is what the next sending is based on.
      await cache.invalidateQueries({ queryKey: ['funds'] });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="panel fund-form" onSubmit={send} noValidate>
      <h2>{t('funds.add')}</h2>
      <ErrorSummary problems={problems} />
      <Field id="fund-unit" label={t('funds.province')} problem={problemOf(problems, 'fund-unit')} required>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            value={unit}
            onChange={setUnit}
            options={provinces.map((each) => ({ value: each.unit.id, label: capitalise(each.unit.name) }))}
          />
        )}
      </Field>
      <fieldset className="split-ways">
        <legend className="field-label">{t('funds.event')}</legend>
        <Radio.Group
          name="fund-event"
          value={event}
          options={FUND_EVENTS}
          onChange={(change) =>
            setEvent(FUND_EVENTS.find((each) => each.value === change.target.value)?.value ?? 'held')
          }
        />
      </fieldset>
      <Field
        id="fund-as-of"
        label={t('funds.asOf')}
        hint={t('funds.asOfHint')}
        problem={problemOf(problems, 'fund-as-of')}
        required
      >
        {(control) => <Input {...control} value={asOf} onChange={(change) => setAsOf(change.target.value)} />}
      </Field>
      {present ? (
        <p className="fund-present" role="status">
          {t('funds.present', { words: fundFactWords(present), source: present.source })}
        </p>
      ) : null}
      {holdsFund(event) ? (
        <Field
          id="fund-capital"
          label={t('funds.capitalDong')}
          hint={t('funds.capitalHint')}
          problem={problemOf(problems, 'fund-capital')}
          optional={event !== 'capital-changed'}
        >
          {(control) => (
            <>
              <Input {...control} value={capital} onChange={(change) => setCapital(change.target.value)} />
              <output className="quiet">
                {understood === undefined ? '' : `= ${formatDong(understood)}`}
              </output>
            </>
          )}
        </Field>
      ) : null}
      <Field
        id="fund-source"
        label={t('funds.source')}
        hint={t('funds.sourceHint')}
        problem={problemOf(problems, 'fund-source')}
        required
      >
        {(control) => (
          <Input {...control} value={source} onChange={(change) => setSource(change.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('funds.save')}
        </Button>
        <Button onClick={onClose}>{t('funds.close')}</Button>
      </div>
    </form>
  );
}
