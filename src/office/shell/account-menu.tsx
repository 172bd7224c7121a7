// Tài khoản của tôi: who I am here, the language, and the way out.
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { RequestRefused, sendJson } from '../api/request.ts';
import { useSession } from '../identity/session.ts';
import { chosenLanguage, switchLanguage, t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { forgetForms } from './forget-forms.ts';

/** A native popover: closes on Escape and on a click outside, without a library. */
export function AccountMenu() {
  const session = useSession();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  if (!session) return null;

  const signOut = async () => {
    try {
      await sendJson('DELETE', '/api/session');
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused && refusal.status === 401)) {
        setProblem(refusal instanceof Error ? refusal.message : t('state.unexpected'));
        return;
      }
    }
    // What one person saw must not stay for the next one at this computer.
    cache.clear();
    await forgetForms();
    await navigate({ to: '/sign-in' });
  };
  const other = chosenLanguage() === 'vi' ? 'en' : 'vi';

  return (
    <>
      <button type="button" className="bar-button" popoverTarget="account-menu">
        <Icon name="person" />
        <span className="hidden">{t('account.title')}</span>
        <span className="wide-only">{session.person.name}</span>
      </button>
      <div id="account-menu" popover="auto" className="popover">
        <p className="account-name">{session.person.name}</p>
        <dl className="account-facts">
          <dt>{t('account.email')}</dt>
          <dd>{session.person.email}</dd>
          <dt>{t('account.office')}</dt>
          <dd>{session.office.name}</dd>
          <dt>{t('account.role')}</dt>
          <dd>{session.roleName}</dd>
        </dl>
        {problem ? <p role="alert">{problem}</p> : null}
        <p className="account-own">
          <Link to="/account" onClick={() => document.getElementById('account-menu')?.hidePopover()}>
            {t('account.manage')}
          </Link>
        </p>
        <div className="account-actions">
          <Button onClick={() => switchLanguage(other)} lang={other}>
            {t('account.otherLanguage')}
          </Button>
          <Button type="primary" onClick={signOut}>
            {t('account.signOut')}
          </Button>
        </div>
      </div>
    </>
  );
}
