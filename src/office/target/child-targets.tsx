// Văn bản cấp dưới: what each document that carries this target out asks on its own; what it adds on top stays visible.
import { Link } from '@tanstack/react-router';
import type { CascadeView } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { Tag } from '../ui/tag.tsx';

export function ChildTargets({ view }: { readonly view: CascadeView }) {
  if (view.children.length === 0) return null;
  return (
    <>
      <h2>{t('cascade.children')}</h2>
      <ul className="evidence">
        {view.children.map((child) => (
          <li key={child.id}>
            <Link
              to="/directives/$document/targets/$target"
              params={{ document: String(child.document), target: String(child.id) }}
            >
              {child.citation}
            </Link>{' '}
            ({child.issuer}): {child.sentence}{' '}
            {child.words === '' ? null : <Tag tone="quiet">{child.words}</Tag>}{' '}
            {child.comparison ? <Tag tone="warning">{child.comparison}</Tag> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
