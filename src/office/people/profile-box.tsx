// Hồ sơ mật khẩu: the rules new passwords follow everywhere; chosen by the administrator of the whole system.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { accountQuery, sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';

/** Nothing for everybody else. */
export function ProfileBox() {
  const may = useMay('system.administer');
  const cache = useQueryClient();
  const { data } = useQuery({ ...accountQuery, enabled: may });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  if (!may || !data) return null;
  const choose = async (profile: string) => {
    try {
      const requestKey = crypto.randomUUID();
      await sendJson('POST', '/api/password-profile', { body: { profile }, requestKey });
      setProblems([]);
      await cache.invalidateQueries({ queryKey: accountQuery.queryKey });
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  return (
    <fieldset className="panel">
      <legend className="field-label">{t('profile.title')}</legend>
      <ErrorSummary problems={problems} />
      <Radio.Group
        name="password-profile"
        value={data.profile}
        onChange={(event) => void choose(String(event.target.value))}
        options={[
          { value: 'default', label: t('profile.default') },
          { value: 'level-3', label: t('profile.level3') },
        ]}
      />
    </fieldset>
  );
}
