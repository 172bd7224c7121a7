// Tên màn hình: the one question a screen answers, in its heading and in the window's title.
import { type ReactNode, useEffect } from 'react';
import { t } from '../messages/translate.ts';

/** Sets the window's title. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${t('shell.product')}`;
  }, [title]);
}

interface PageHeadProps {
  readonly title: string;
  /** What the title stands for in the window list, when it should say more than the heading. */
  readonly windowTitle?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** Heading, one line of explanation, and the screen's actions. */
export function PageHead({ title, windowTitle, lead, actions }: PageHeadProps) {
  usePageTitle(windowTitle ?? title);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {lead ? <div className="lead">{lead}</div> : null}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
    </div>
  );
}
