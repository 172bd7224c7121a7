// Căn cứ của mức chia thử: on how many co-operatives the shares shown rest, beside them; in amber where that is not all of them.
import { Link } from '@tanstack/react-router';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import type { SplitView } from './queries.ts';

export function SplitNotice(props: { readonly ground: SplitView['ground']; readonly level: string }) {
  const { ground, level } = props;
  const may = useMay('register.write');
  if (ground === null) return null;
  const all = ground.standing === 'whole';
  // Which co-operatives have no commune yet is seen, and mended, where they are placed.
  const mend = may && level === 'commune' && ground.left > 0;
  return (
    <div className={`split-ground ${all ? 'split-ground-whole' : 'split-ground-less'}`} role="status">
      <Icon name={all ? 'information' : 'warning'} size={20} />
      <p>
        {ground.words} {mend ? <Link to="/organisations/placement">{t('cascade.placeFirst')}</Link> : null}
      </p>
    </div>
  );
}
