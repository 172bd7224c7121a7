// Sửa đề cương: sections and what stands in them, tried with real figures before it is saved as the office's own version.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { MeasureView } from '#server/measure/contract.ts';
import type { OutlineView } from '#server/report/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Tag } from '../ui/tag.tsx';
import { type EditedOutline, editedOf, freshKey, moved, namesOf, replaced } from './definition.ts';
import { OutlineSide } from './outline-side.tsx';
import { dropOutline, saveOutline } from './queries.ts';
import { SectionEditor } from './section-editor.tsx';

interface EditorProps {
  readonly outline: OutlineView;
  readonly measures: readonly MeasureView[];
}

/** The editor of one outline. */
export function OutlineEditor({ outline, measures }: EditorProps) {
  const cache = useQueryClient();
  const [edited, setEdited] = useState<EditedOutline>(() => editedOf(outline));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const names = useMemo(() => namesOf(measures), [measures]);
  const dirty = JSON.stringify(edited) !== JSON.stringify(editedOf(outline));
  const change = (part: Partial<EditedOutline>) => setEdited({ ...edited, ...part });

  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
      await cache.invalidateQueries({ queryKey: ['report-outlines'] });
      await cache.invalidateQueries({ queryKey: ['outline', outline.key] });
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PageHead
        title={edited.name}
        lead={
          <Tag tone={outline.own ? 'good' : 'quiet'}>{t(outline.own ? 'outline.own' : 'outline.common')}</Tag>
        }
        actions={
          <>
            <Button
              type="primary"
              loading={busy}
              disabled={!dirty}
              onClick={() => void run(() => saveOutline(outline.key, outline.version, edited))}
            >
              {t('outline.save')}
            </Button>
            {outline.own ? (
              <Button
                disabled={busy || dirty}
                onClick={() => void run(() => dropOutline(outline.key, outline.version))}
              >
                {t('outline.drop')}
              </Button>
            ) : null}
          </>
        }
      />
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <LeaveGuard when={dirty} message={t('outline.leave')} />
      <div className="outline-editor">
        <div>
          <Field id="outline-name" label={t('outline.name')}>
            {(control) => (
              <Input
                {...control}
                value={edited.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          {edited.sections.map((section, at) => (
            <SectionEditor
              key={section.code}
              section={section}
              number={at + 1}
              count={edited.sections.length}
              outline={edited}
              names={names}
              measures={measures}
              onChange={(next) => change({ sections: replaced(edited.sections, at, next) })}
              onMove={(by) => change({ sections: moved(edited.sections, at, by) })}
            />
          ))}
          <Button
            onClick={() =>
              change({
                sections: [
                  ...edited.sections,
                  {
                    code: freshKey(edited, 'muc'),
                    title: t('outline.newSection'),
                    blocks: [{ kind: 'text', key: freshKey(edited, 'loi'), prompt: t('outline.newPrompt') }],
                  },
                ],
              })
            }
          >
            {t('outline.addSection')}
          </Button>
        </div>
        <OutlineSide edited={edited} versions={outline.versions} />
      </div>
    </>
  );
}
