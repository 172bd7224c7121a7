// Các ô của kết nạp, xếp loại, ghi nhận, sáp nhập: membership, grade, what is recognised on which evidence, who takes over.
import { Checkbox, Input, Radio, Select } from 'antd';
import { GRADES } from '#domain/organisation/organisation.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { readDate } from '../ui/print-date.ts';
import { CounterpartSelect } from './counterpart-select.tsx';
import type { ChangesProps } from './event-changes.tsx';
import { CHANGES } from './event-kinds.ts';
import { allianceName, gradeName } from './names.ts';
import { RadioChoice } from './radio-choice.tsx';
import { problemOf } from './write.ts';

const RECOGNITIONS = [
  ['valueChain', 'event.valueChain'],
  ['highTech', 'event.highTech'],
  ['ocop', 'event.ocop'],
] as const;

/** Only the boxes that this event needs. */
export function EventStanding(props: ChangesProps) {
  const { type, prefix, draft, problems, own, today, alliances, onChange } = props;
  const fields = CHANGES[type];
  const wrong = (field: string) => problemOf(problems, `${prefix}-${field}`);
  return (
    <>
      {fields.includes('counterpart') ? (
        <CounterpartSelect
          id={`${prefix}-counterpart`}
          type={type}
          own={own}
          date={readDate(draft.day) ?? today}
          value={draft.counterpart}
          problem={wrong('counterpart')}
          onChange={(counterpart) => onChange({ counterpart })}
        />
      ) : null}
      {fields.includes('alliance') ? (
        <RadioChoice id={`${prefix}-alliance`} label={t('event.alliance')} problem={wrong('alliance')}>
          {(idOf) =>
            alliances.map((each, index) => (
              <Radio
                key={each}
                name={`${prefix}-alliance`}
                {...idOf(index)}
                checked={draft.alliance === each}
                onChange={() => onChange({ alliance: each })}
              >
                {allianceName(each)}
              </Radio>
            ))
          }
        </RadioChoice>
      ) : null}
      {fields.includes('grade') ? (
        <Field id={`${prefix}-grade`} label={t('event.grade')} problem={wrong('grade')} required>
          {({ id, status, ...aria }) => (
            <Select
              id={id}
              {...aria}
              {...(status ? { status } : {})}
              value={draft.grade ?? null}
              placeholder={t('event.gradeChoose')}
              options={GRADES.map((grade) => ({ value: grade, label: gradeName(grade) }))}
              onChange={(grade: string) => onChange({ grade })}
            />
          )}
        </Field>
      ) : null}
      {fields.includes('recognitions') ? (
        <>
          <RadioChoice
            id={`${prefix}-recognitions`}
            label={t('event.recognitions')}
            hint={t('event.recognitionsHint')}
            problem={wrong('recognitions')}
          >
            {(idOf) =>
              RECOGNITIONS.map(([flag, label], index) => (
                <Checkbox
                  key={flag}
                  {...idOf(index)}
                  checked={draft[flag]}
                  onChange={(event) => onChange({ [flag]: event.target.checked })}
                >
                  {t(label)}
                </Checkbox>
              ))
            }
          </RadioChoice>
          <Field id={`${prefix}-model`} label={t('event.model')} hint={t('event.modelHint')} optional>
            {(control) => (
              <Input
                {...control}
                maxLength={100}
                value={draft.model}
                onChange={(event) => onChange({ model: event.target.value })}
              />
            )}
          </Field>
        </>
      ) : null}
      {fields.includes('evidence') ? (
        <Field
          id={`${prefix}-evidence`}
          label={t('event.evidence')}
          hint={type === 'flagged' ? t('event.evidenceChainHint') : t('event.evidenceGradeHint')}
          problem={wrong('evidence')}
          optional
        >
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={draft.evidence}
              onChange={(event) => onChange({ evidence: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
