// Việc của tôi trên thanh đầu: how much waits for me, one click away from every screen.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inboxQuery } from '../account/queries.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';

/** The link with its count; the count is also said in words. */
export function InboxLink() {
  const inbox = useQuery(inboxQuery).data;
  const open = inbox ? inbox.open + inbox.forms.length : 0;
  return (
    <Link to="/inbox" className="bar-button inbox-link">
      <Icon name="empty" />
      <span className="only-heard">{t('inbox.open', { count: open })}</span>
      <span className="wide-only" aria-hidden="true">
        {t('inbox.title')}
      </span>
      {open > 0 ? (
        <span className="inbox-count" aria-hidden="true">
          {open}
        </span>
      ) : null}
    </Link>
  );
}
