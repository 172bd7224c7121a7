// The same sentences in English; loaded only when chosen in the account menu.
import { account } from './en/account.ts';
import { activities } from './en/activities.ts';
import { amendment } from './en/amendment.ts';
import { collection } from './en/collection.ts';
import { collectionDesign } from './en/collection-design.ts';
import { collectionReview } from './en/collection-review.ts';
import { difficulties } from './en/difficulties.ts';
import { directive } from './en/directive.ts';
import { directiveBuild } from './en/directive-build.ts';
import { documentEntry } from './en/document-entry.ts';
import { exchange } from './en/exchange.ts';
import { funds } from './en/funds.ts';
import { identity } from './en/identity.ts';
import { leader } from './en/leader.ts';
import { loans } from './en/loans.ts';
import { measure } from './en/measure.ts';
import { organisation } from './en/organisation.ts';
import { organisationEvents } from './en/organisation-events.ts';
import { organisationForms } from './en/organisation-forms.ts';
import { outline } from './en/outline.ts';
import { people } from './en/people.ts';
import { placement } from './en/placement.ts';
import { privacy } from './en/privacy.ts';
import { publication } from './en/publication.ts';
import { reader } from './en/reader.ts';
import { releases } from './en/releases.ts';
import { shell } from './en/shell.ts';
import type { MessageKey } from './translate.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  ...shell,
  ...identity,
  ...account,
  ...people,
  ...outline,
  ...leader,
  ...measure,
  ...organisation,
  ...organisationForms,
  ...organisationEvents,
  ...directive,
  ...directiveBuild,
  ...documentEntry,
  ...funds,
  ...loans,
  ...activities,
  ...difficulties,
  ...exchange,
  ...placement,
  ...privacy,
  ...publication,
  ...releases,
  ...amendment,
  ...reader,
  ...collection,
  ...collectionReview,
  ...collectionDesign,
};
