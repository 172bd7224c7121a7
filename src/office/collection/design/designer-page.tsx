// Bộ soạn biểu mẫu: outline, editor, preview; saved as a draft, compared with the version in use, published as the next one.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { FormDefinition } from '#domain/form/form.ts';
import { getJson, RequestRefused, sendJson } from '../../api/request.ts';
import { newRequestKey } from '../../api/request-key.ts';
import { useMay } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { Failure } from '../../ui/failure.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Loading } from '../../ui/states.tsx';
import { CollectionPage } from '../collection-page.tsx';
import { added } from './add-part.ts';
import type { Chosen } from './definition.ts';
import { Differences } from './differences.tsx';
import { FormReader } from './form-reader.tsx';
import { Outline } from './outline.tsx';
import { PartEditor } from './part-editor.tsx';
import { PreviewFrame } from './preview-frame.tsx';

const route = getRouteApi('/frame/collection/forms/$code');

interface Opened {
  readonly definition: FormDefinition;
  readonly version: number;
  readonly base: number;
  readonly mayChange: boolean;
}
interface FormProblem {
  readonly at: string;
  readonly what: string;
}

/** The designer of one form. */
export function DesignerPage() {
  const { code } = route.useParams();
  const designs = useMay('collection.design');
  // Publishing opens the form anew; what was said about it stays.
  const [said, setSaid] = useState('');
  const opened = useQuery({
    queryKey: ['collection', 'design', code],
    queryFn: ({ signal }) => getJson<Opened>(`/api/collection/forms/${encodeURIComponent(code)}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  // Until the form is here, it is not said to be somebody else's.
  const mayChange = designs && opened.data?.mayChange !== false;
  return (
    <CollectionPage
      title={t(mayChange ? 'design.pageTitle' : 'design.readTitle', { code })}
      lead={t(mayChange ? 'design.lead' : designs ? 'design.notYours' : 'design.readOnly')}
    >
      {opened.error ? <Failure error={opened.error} onRetry={() => void opened.refetch()} /> : null}
      {opened.isPending ? <Loading /> : null}
      {opened.data && !mayChange ? <FormReader form={opened.data.definition} /> : null}
      {opened.data && mayChange ? (
        <Designer
          key={`${code} ${opened.dataUpdatedAt}`}
          opened={opened.data}
          said={said}
          onSay={setSaid}
          onPublished={() => void opened.refetch()}
        />
      ) : null}
    </CollectionPage>
  );
}

interface DesignerProps {
  readonly opened: Opened;
  readonly said: string;
  readonly onSay: (words: string) => void;
  readonly onPublished: () => void;
}

function Designer({ opened, said, onSay: setSaid, onPublished }: DesignerProps) {
  const cache = useQueryClient();
  const [form, setForm] = useState(opened.definition);
  const [chosen, setChosen] = useState<Chosen>({ kind: 'form' });
  const [saved, setSaved] = useState(opened.definition);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [comparing, setComparing] = useState(false);
  const path = `/api/collection/forms/${encodeURIComponent(form.code)}`;

  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    try {
      setSaid(await work());
      await cache.invalidateQueries({ queryKey: ['collection', 'forms'] });
      await cache.invalidateQueries({ queryKey: ['measures'] });
    } catch (refusal) {
      setSaid(refusal instanceof RequestRefused ? refusal.message : t('state.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  const keep = async () => {
    const reply = await sendJson<{ problems: readonly FormProblem[] }>('POST', `${path}/draft`, {
      body: { definition: form, base: opened.base },
      requestKey: newRequestKey(),
    });
    setProblems(reply.problems);
    setSaved(form);
    return reply.problems;
  };
  const save = () =>
    run(async () => ((await keep()).length > 0 ? t('design.savedWithProblems') : t('design.saved')));
  const publish = () =>
    run(async () => {
      if ((await keep()).length > 0) return t('design.notPublished');
      const reply = await sendJson<{ version: number }>('POST', `${path}/publication`, {
        body: { base: opened.base },
        requestKey: newRequestKey(),
      });
      onPublished();
      return t('design.published', { version: reply.version });
    });
  const compare = () =>
    run(async () => {
      await keep();
      setComparing(true);
      return '';
    });
  return (
    <>
      <LeaveGuard when={form !== saved} message={t('design.leave')} />
      <div className="collection-bar">
        <Button onClick={() => void save()} loading={busy}>
          {t('design.save')}
        </Button>
        <Button type="primary" onClick={() => void publish()} loading={busy}>
          {t('design.publish', { version: opened.base + 1 })}
        </Button>
        {opened.base > 0 ? (
          <Button onClick={() => void compare()}>{t('design.compare', { version: opened.base })}</Button>
        ) : null}
        <span role="status">{said}</span>
      </div>
      {problems.length > 0 ? (
        <ul className="review-findings" aria-label={t('form.problems')}>
          {problems.map((each) => (
            <li key={`${each.at} ${each.what}`}>
              <b>{each.at}</b>: {each.what}
            </li>
          ))}
        </ul>
      ) : null}
      {comparing ? (
        <Differences code={form.code} from={opened.base} to={0} onClose={() => setComparing(false)} />
      ) : null}
      <div className="designer">
        <Outline
          form={form}
          chosen={chosen}
          onChoose={setChosen}
          onAdd={(what, section, table) => {
            const next = added(form, what, section, table);
            setForm(next.form);
            setChosen(next.chosen);
          }}
        />
        <div className="part-editor">
          <PartEditor
            key={JSON.stringify(chosen)}
            form={form}
            chosen={chosen}
            onChange={(next, place) => {
              setForm(next);
              if (place) setChosen(place);
            }}
          />
        </div>
        <PreviewFrame form={form} />
      </div>
    </>
  );
}
