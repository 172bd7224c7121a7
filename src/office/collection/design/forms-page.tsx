// Các biểu mẫu: what there is, which version is in use; start a new one, or an ad hoc one from a template.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { REPORTERS } from '#domain/form/form.ts';
import { RequestRefused, sendJson } from '../../api/request.ts';
import { newRequestKey } from '../../api/request-key.ts';
import { useMay } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { Failure } from '../../ui/failure.tsx';
import { printMoment } from '../../ui/print-date.ts';
import { Loading } from '../../ui/states.tsx';
import { CollectionPage } from '../collection-page.tsx';
import { formsQuery } from '../queries.ts';
import { AdHocForm } from './ad-hoc-form.tsx';
import { emptyForm } from './definition.ts';
import { Words } from './parts.tsx';

/** The list of forms. */
export function FormsPage() {
  const forms = useQuery(formsQuery);
  const mayDesign = useMay('collection.design');
  const mayOpen = useMay('collection.open');
  const [template, setTemplate] = useState<string>();
  return (
    <CollectionPage title={t('forms.title')} lead={t('forms.lead')}>
      {mayDesign ? <NewForm /> : null}
      {template ? <AdHocForm template={template} onDone={() => setTemplate(undefined)} /> : null}
      {forms.error ? <Failure error={forms.error} onRetry={() => void forms.refetch()} /> : null}
      {forms.isPending ? <Loading rows={6} /> : null}
      {forms.data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className="table-box" tabIndex={0} aria-label={t('forms.title')}>
          <table className="figures words stacked">
            <thead>
              <tr>
                <th scope="col">{t('forms.name')}</th>
                <th scope="col">{t('forms.code')}</th>
                <th scope="col">{t('design.reporter')}</th>
                <th scope="col">{t('forms.version')}</th>
                <th scope="col">{t('forms.draft')}</th>
                {mayOpen ? <th scope="col">{t('reporters.acts')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {forms.data.map((form) => (
                <tr key={form.code}>
                  <th scope="row">
                    <Link to="/collection/forms/$code" params={{ code: form.code }} search={{}}>
                      {form.title}
                    </Link>
                  </th>
                  <td className="code" data-head={t('forms.code')}>
                    {form.code}
                  </td>
                  <td data-head={t('design.reporter')}>
                    {Object.entries(REPORTERS).find(([code]) => code === form.reporter)?.[1] ?? form.reporter}
                  </td>
                  <td data-head={t('forms.version')}>
                    {form.latest === 0 ? t('forms.unpublished') : t('forms.latest', { version: form.latest })}
                  </td>
                  <td data-head={t('forms.draft')}>{form.draft ? printMoment(form.draft.savedAt) : '–'}</td>
                  {mayOpen ? (
                    <td>
                      {form.latest > 0 ? (
                        <Button size="small" onClick={() => setTemplate(form.code)}>
                          {t('forms.adHoc')}
                        </Button>
                      ) : null}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </CollectionPage>
  );
}

function NewForm() {
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const start = async () => {
    const clean = code.trim().toUpperCase();
    if (!/^[A-Z0-9][A-Z0-9-]*$/.test(clean) || title.trim() === '') return setSaid(t('forms.newWrong'));
    try {
      await sendJson('POST', `/api/collection/forms/${encodeURIComponent(clean)}/draft`, {
        body: { definition: emptyForm(clean, title.trim(), t('design.sectionName', { number: 1 })), base: 0 },
        requestKey: newRequestKey(),
      });
      await navigate({
        to: '/collection/forms/$code',
        params: { code: clean },
        search: {},
      });
    } catch (refusal) {
      setSaid(refusal instanceof RequestRefused ? refusal.message : t('state.unexpected'));
    }
  };
  if (!open)
    return (
      <p className="collection-bar">
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('forms.new')}
        </Button>
      </p>
    );
  return (
    <section className="new-form" aria-label={t('forms.new')}>
      <Words label={t('forms.code')} hint={t('forms.codeHint')} value={code} onChange={setCode} />
      <Words label={t('forms.name')} value={title} onChange={setTitle} />
      <p className="submission-acts">
        <Button type="primary" onClick={() => void start()}>
          {t('forms.start')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
