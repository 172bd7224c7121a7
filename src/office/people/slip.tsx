// Phiếu mời: the one-time address on paper, for the clerk to hand over.
import { Button } from 'antd';
import type { InvitationLink } from '#server/people/contract.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { printMoment } from '../ui/print-date.ts';

/** Shown once, right after the invitation was made; the address is not kept anywhere. */
export function Slip({ made, name }: { readonly made: InvitationLink; readonly name: string }) {
  if (!made.path) {
    return (
      <p className="slip" role="status">
        {t('slip.sent')}
      </p>
    );
  }
  return (
    <section className="slip" aria-label={t('slip.title')}>
      <h2>{t('slip.title')}</h2>
      <p>{t('slip.for', { name })}</p>
      <p>{t('slip.how')}</p>
      <p className="slip-address">{`${location.origin}${made.path}`}</p>
      <p>{t('slip.until', { moment: printMoment(made.expiresAt) })}</p>
      <Button icon={<Icon name="print" />} onClick={() => print()}>
        {t('slip.print')}
      </Button>
    </section>
  );
}
