// In sổ văn bản: one book of one year, as pages or as a spreadsheet.
import { Input } from 'antd';
import { useState } from 'react';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { bookName } from './names.ts';

const FORMATS = ['pdf', 'xlsx'] as const;

export function BookPrints() {
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const sound = /^(19|20|21)\d\d$/.test(year);
  return (
    <div className="book-prints">
      <Field id="print-year" label={t('directives.printYear')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={year}
            onChange={(event) => setYear(event.target.value.trim())}
          />
        )}
      </Field>
      {sound
        ? (['in', 'out'] as const).flatMap((book) =>
            FORMATS.map((format) => (
              <a
                key={`${book}${format}`}
                href={`/api/document-books?book=${book}&year=${year}&format=${format}`}
              >
                <Icon name="print" size={16} />{' '}
                {format === 'pdf'
                  ? t('directives.printBook', { book: bookName(book), year })
                  : t('directives.printSheet', { book: bookName(book), year })}
              </a>
            )),
          )
        : null}
    </div>
  );
}
