// Các mục bên trái: a click leads to the section in the document.
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { t } from '../messages/translate.ts';
import type { LaidSection } from './lay-out.ts';

function show(id: string) {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

interface LinksProps {
  readonly sections: readonly LaidSection[];
  readonly document: OfficialDocument | undefined;
}

/** The outline. */
export function SectionLinks({ sections, document: shown }: LinksProps) {
  const annexes = (shown?.parts.slice(1) ?? []).map(({ title }, at) => ({
    id: `phu-luc-${at + 1}`,
    title: title ?? '',
  }));
  const links = shown ? [...sections, { id: 'chu-ky', title: t('report.signatureBlock') }, ...annexes] : [];
  return (
    <nav className="composer-outline" aria-label={t('report.sections')}>
      <h2>{t('report.sections')}</h2>
      <ol>
        {links.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="plain-button" onClick={() => show(id)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
