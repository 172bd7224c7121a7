// Các ô của văn bản: every field of the decree's form in the order of the paper; what a book does not have is not asked.
import { Input, Select } from 'antd';
import { SECRECIES, type Secrecy, URGENCIES, type Urgency } from '#domain/directive/document.ts';
import { t } from '../../messages/translate.ts';
import { problemOf } from '../../organisation/write.ts';
import { capitalise } from '../../ui/capitalise.ts';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import type { DocumentDraft, TextField } from './document-draft.ts';
import { RecipientEditor } from './recipient-editor.tsx';
import { RelatedDocument } from './related-document.tsx';

export interface FieldsProps {
  readonly draft: DocumentDraft;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (draft: DocumentDraft) => void;
  /** The number of an issued document is not changed by hand. */
  readonly isNew: boolean;
  readonly itself?: number;
}

interface LineProps extends FieldsProps {
  readonly name: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly long?: boolean;
}

function Line({ name, label, hint, required, long, draft, problems, onChange }: LineProps) {
  const id = `document-${name}`;
  const put = (value: string) => onChange({ ...draft, [name]: value });
  return (
    <Field
      id={id}
      label={label}
      problem={problemOf(problems, id)}
      {...(hint === undefined ? {} : { hint })}
      {...(required ? { required } : { optional: true })}
    >
      {(control) =>
        long ? (
          <Input.TextArea
            {...control}
            rows={2}
            value={draft[name]}
            onChange={(event) => put(event.target.value)}
          />
        ) : (
          <Input {...control} value={draft[name]} onChange={(event) => put(event.target.value)} />
        )
      }
    </Field>
  );
}

function choices<T extends string>(words: Readonly<Record<T, string>>) {
  // Object.keys loses the names; the table is closed.
  return (Object.keys(words) as T[]).map((value) => ({ value, label: capitalise(words[value]) }));
}

export function DocumentFields(props: FieldsProps) {
  const { draft, onChange, isNew } = props;
  const { book } = draft;
  return (
    <>
      <fieldset className="document-group">
        <legend>{t('document.paper')}</legend>
        <div className="document-grid">
          {book === 'out' && !isNew ? null : (
            <Line
              {...props}
              name="number"
              label={t('document.number')}
              required={book !== 'out'}
              {...(book === 'out' ? { hint: t('document.numberHint') } : {})}
            />
          )}
          <Line
            {...props}
            name="symbol"
            label={t('document.symbol')}
            hint={t('document.symbolHint')}
            required
          />
          <Line {...props} name="type" label={t('document.type')} required />
          <Line
            {...props}
            name="issuedOn"
            label={t('document.issuedOn')}
            hint={t('form.dateHint')}
            required
          />
        </div>
        <Line {...props} name="issuer" label={t('document.issuer')} required />
        <Line {...props} name="summary" label={t('document.summary')} required long />
        <RelatedDocument
          parent={draft.parent}
          problem={problemOf(props.problems, 'document-parent')}
          itself={props.itself}
          onChange={(parent) => onChange({ ...draft, parent })}
        />
        <div className="document-grid">
          <Line {...props} name="signatory" label={t('document.signatory')} />
          <Line {...props} name="signatoryTitle" label={t('document.signatoryTitle')} />
        </div>
        <Line
          {...props}
          name="legalBasis"
          label={t('document.legalBasis')}
          hint={t('document.legalBasisHint')}
        />
      </fieldset>
      <fieldset className="document-group">
        <legend>{t('document.inBook')}</legend>
        <div className="document-grid">
          {book === 'held' || !isNew ? null : (
            <Line
              {...props}
              name="bookNumber"
              label={book === 'in' ? t('document.arrivalNumber') : t('document.bookNumber')}
              hint={t('document.bookNumberHint')}
            />
          )}
          {book === 'out' ? null : (
            <Line
              {...props}
              name="arrivedOn"
              label={t('document.arrivedOn')}
              hint={t('form.dateHint')}
              required={book === 'in'}
            />
          )}
          <Line {...props} name="dueOn" label={t('document.dueOn')} hint={t('form.dateHint')} />
          <Field id="document-urgency" label={t('document.urgency')}>
            {(control) => (
              <Select<Urgency>
                {...control}
                value={draft.urgency}
                options={choices(URGENCIES)}
                onChange={(urgency) => onChange({ ...draft, urgency })}
              />
            )}
          </Field>
          <Field id="document-secrecy" label={t('document.secrecy')}>
            {(control) => (
              <Select<Secrecy>
                {...control}
                value={draft.secrecy}
                options={choices(SECRECIES)}
                onChange={(secrecy) => onChange({ ...draft, secrecy })}
              />
            )}
          </Field>
        </div>
        <Line
          {...props}
          name="addressee"
          label={t('document.addressee')}
          hint={t('document.addresseeHint')}
        />
        <Line {...props} name="executingOffice" label={t('document.executingOffice')} />
        {book === 'out' ? (
          <div className="document-grid">
            <Line {...props} name="draftingUnit" label={t('document.draftingUnit')} />
            <Line {...props} name="archiveCopy" label={t('document.archiveCopy')} />
            <Line {...props} name="copies" label={t('document.copies')} />
          </div>
        ) : (
          <Line
            {...props}
            name="transferredTo"
            label={t('document.transferredTo')}
            hint={t('document.transferredToHint')}
          />
        )}
        <Line {...props} name="note" label={t('document.note')} long />
      </fieldset>
      <RecipientEditor
        recipients={draft.recipients}
        onChange={(recipients) => onChange({ ...draft, recipients })}
      />
    </>
  );
}
