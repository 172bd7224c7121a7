// Lối về: from a unit that is of another day or another office back to one's own.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { lastHalfYear } from './period.ts';
import { today } from './today.ts';

/** Refusals that mean: the unit in the address cannot be shown. */
const OF_UNIT: readonly string[] = ['unit-retired', 'unit-unknown', 'out-of-scope'];

/** Does the refusal concern the chosen unit? */
export const isOfUnit = (code: string) => OF_UNIT.includes(code);

/** A button that puts the office's own unit and the half-year that ended last into the address, whatever screen it is on. */
export function HomeButton() {
  const session = useSession();
  const navigate = useNavigate();
  const { unit } = useSearch({ strict: false });
  // The code of today is read on today's boundaries: an old period would make another province of it.
  const home = { unit: session?.office.unit ?? 'VN', period: lastHalfYear(today()) };
  if (!session || unit === undefined || unit === home.unit) return null;
  const gone = ['geography', 'figure', 'by', 'aspect', 'of', 'open'].map((name) => [name, undefined]);
  return (
    <Button
      onClick={() =>
        void navigate({
          to: '.',
          search: (previous: object) => ({ ...previous, ...Object.fromEntries(gone), ...home }),
        })
      }
    >
      {t('context.home')}
    </Button>
  );
}
