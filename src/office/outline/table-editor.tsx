// Bảng của đề cương: one line a measure, or one for each group of a breakdown.
import { Button, Input, Select } from 'antd';
import type { Names } from '#domain/narrative/slot-words.ts';
import type { MeasureView } from '#server/measure/contract.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { type EditedBlock, moved, replaced } from './definition.ts';
import { groupOptions, measureOptions } from './figure-options.ts';
import { MoveButtons } from './move-buttons.tsx';

type TableBlock = Extract<EditedBlock, { kind: 'table' }>;
type TableLine = TableBlock['rows'][number];

interface TableProps {
  readonly id: string;
  readonly block: TableBlock;
  readonly names: Names;
  readonly measures: readonly MeasureView[];
  readonly onChange: (block: EditedBlock) => void;
}

/** A line without what was taken away from it. */
function withOptional(line: TableLine, field: 'by' | 'shareOf', value: string): TableLine {
  const { [field]: _gone, ...rest } = line;
  return value === '' ? rest : { ...rest, [field]: value };
}

/** The lines of a table. */
export function TableEditor({ id, block, names, measures, onChange }: TableProps) {
  const { rows } = block;
  const put = (at: number, line: TableLine | undefined) =>
    onChange({ ...block, rows: replaced(rows, at, line) });
  return (
    <>
      <Field id={`table-${id}`} label={t('outline.tableTitle')}>
        {(control) => (
          <Input
            {...control}
            value={block.title}
            onChange={(event) => onChange({ ...block, title: event.target.value })}
          />
        )}
      </Field>
      <ul className="outline-rows">
        {rows.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own; its place is what it is
          <li key={at}>
            <Input
              aria-label={t('outline.label')}
              value={line.label}
              onChange={(event) => put(at, { ...line, label: event.target.value })}
            />
            <Select
              aria-label={t('outline.measure')}
              showSearch={{ optionFilterProp: 'label' }}
              value={line.measure}
              onChange={(measure) => put(at, { ...line, measure })}
              options={measureOptions(measures, names)}
            />
            <Select
              aria-label={t('outline.by')}
              value={line.by ?? ''}
              onChange={(by) => put(at, withOptional(line, 'by', by))}
              options={[{ value: '', label: t('outline.noGroup') }, ...groupOptions(measures, line.measure)]}
            />
            <Select
              aria-label={t('outline.shareOf')}
              showSearch={{ optionFilterProp: 'label' }}
              value={line.shareOf ?? ''}
              onChange={(shareOf) => put(at, withOptional(line, 'shareOf', shareOf))}
              options={[{ value: '', label: t('outline.noShare') }, ...measureOptions(measures, names)]}
            />
            <label>
              <input
                type="checkbox"
                checked={line.depth > 0}
                onChange={(event) => put(at, { ...line, depth: event.target.checked ? 1 : 0 })}
              />{' '}
              {t('outline.part')}
            </label>
            <MoveButtons
              what={line.label}
              first={at === 0}
              last={at === rows.length - 1}
              onMove={(by) => onChange({ ...block, rows: moved(rows, at, by) })}
              onRemove={() => put(at, undefined)}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() =>
          onChange({
            ...block,
            rows: [...rows, { measure: measures[0]?.code ?? '', label: t('outline.newRow'), depth: 0 }],
          })
        }
      >
        {t('outline.addRow')}
      </Button>
    </>
  );
}
