// Các ô của một lớp, hội chợ: what both ask, then what each asks of its own.
import { Input, Select } from 'antd';
import {
  AUDIENCE_LABELS,
  CONTRACT_LABELS,
  FUNDING_LABELS,
  LEVEL_LABELS,
  ROLE_LABELS,
  TOPIC_LABELS,
} from '#domain/activity/activity.ts';
import { t } from '../messages/translate.ts';
import { problemOf } from '../organisation/write.ts';
import { capitalise } from '../ui/capitalise.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { CONTRACT_STATUSES, type Draft, type DraftField } from './details-draft.ts';
import { optionsOf } from './words.ts';

export interface FieldsProps {
  readonly draft: Draft;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (change: Partial<Draft>) => void;
}

type OneField = FieldsProps & {
  readonly name: DraftField;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
};

function Text({ name, label, hint, required, draft, problems, onChange }: OneField) {
  const id = `activity-${name}`;
  return (
    <Field
      id={id}
      label={label}
      problem={problemOf(problems, id)}
      {...(hint ? { hint } : {})}
      {...(required ? { required } : { optional: true })}
    >
      {(control) => (
        <Input
          {...control}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function Choice({
  name,
  label,
  labels,
  draft,
  onChange,
}: Omit<OneField, 'problems'> & { readonly labels: Readonly<Record<string, string>> }) {
  return (
    <Field id={`activity-${name}`} label={label} required>
      {({ status: _status, ...control }) => (
        <Select
          {...control}
          value={draft[name]}
          options={optionsOf(labels)}
          onChange={(value: string) => onChange({ [name]: value })}
        />
      )}
    </Field>
  );
}

function TrainingFields(props: FieldsProps) {
  return (
    <>
      <div className="loan-pair">
        <Choice {...props} name="topic" label={t('activities.topic')} labels={TOPIC_LABELS} />
        <Choice {...props} name="audience" label={t('activities.audience')} labels={AUDIENCE_LABELS} />
        <Choice {...props} name="funding" label={t('activities.funding')} labels={FUNDING_LABELS} />
      </div>
      <div className="loan-pair">
        <Text
          {...props}
          name="plannedCost"
          label={t('activities.plannedCost')}
          hint={t('activities.costHint')}
        />
        <Text
          {...props}
          name="statedAttendances"
          label={t('activities.statedAttendances')}
          hint={t('activities.statedHint')}
        />
        <Text {...props} name="lecturer" label={t('activities.lecturer')} />
      </div>
    </>
  );
}

function FairFields(props: FieldsProps) {
  return (
    <>
      <div className="loan-pair">
        <Choice {...props} name="level" label={t('activities.level')} labels={LEVEL_LABELS} />
        <Choice {...props} name="role" label={t('activities.role')} labels={ROLE_LABELS} />
        <Text
          {...props}
          name="plannedCost"
          label={t('activities.plannedCost')}
          hint={t('activities.costHint')}
        />
      </div>
      <div className="loan-pair">
        <Text {...props} name="booths" label={t('activities.booths')} />
        <Text {...props} name="delegations" label={t('activities.delegations')} />
        <Text
          {...props}
          name="statedHtx"
          label={t('activities.statedHtx')}
          hint={t('activities.statedHint')}
        />
        <Text {...props} name="revenue" label={t('activities.revenue')} hint={t('activities.costHint')} />
      </div>
      {CONTRACT_STATUSES.map((status) => (
        <div key={status} className="loan-pair">
          <Text
            {...props}
            name={`${status}Count`}
            label={t('activities.contractCount', { status: capitalise(CONTRACT_LABELS[status]) })}
          />
          <Text {...props} name={`${status}Value`} label={t('activities.contractValue')} />
        </div>
      ))}
    </>
  );
}

export function DetailsFields(props: FieldsProps) {
  return (
    <>
      <Text {...props} name="title" label={t('activities.name')} required />
      <div className="loan-pair">
        <Text
          {...props}
          name="place"
          label={t('activities.place')}
          hint={t('activities.placeHint')}
          required
        />
        <Text
          {...props}
          name="startsOn"
          label={t('activities.startsOn')}
          hint={t('loans.dayHint')}
          required
        />
        <Text {...props} name="endsOn" label={t('activities.endsOn')} hint={t('activities.endsHint')} />
      </div>
      {props.draft.kind === 'training' ? <TrainingFields {...props} /> : <FairFields {...props} />}
      <div className="loan-pair">
        <Text {...props} name="document" label={t('activities.document')} />
        <Text {...props} name="planItem" label={t('activities.planItem')} />
      </div>
      <Text {...props} name="note" label={t('activities.note')} />
    </>
  );
}
