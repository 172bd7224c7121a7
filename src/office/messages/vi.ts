// Mọi chữ tiếng Việt trên màn hình văn phòng, by capability.
import { account } from './vi/account.ts';
import { activities } from './vi/activities.ts';
import { amendment } from './vi/amendment.ts';
import { collection } from './vi/collection.ts';
import { collectionDesign } from './vi/collection-design.ts';
import { collectionReview } from './vi/collection-review.ts';
import { difficulties } from './vi/difficulties.ts';
import { directive } from './vi/directive.ts';
import { directiveBuild } from './vi/directive-build.ts';
import { documentEntry } from './vi/document-entry.ts';
import { exchange } from './vi/exchange.ts';
import { funds } from './vi/funds.ts';
import { identity } from './vi/identity.ts';
import { leader } from './vi/leader.ts';
import { loans } from './vi/loans.ts';
import { measure } from './vi/measure.ts';
import { organisation } from './vi/organisation.ts';
import { organisationEvents } from './vi/organisation-events.ts';
import { organisationForms } from './vi/organisation-forms.ts';
import { outline } from './vi/outline.ts';
import { people } from './vi/people.ts';
import { placement } from './vi/placement.ts';
import { privacy } from './vi/privacy.ts';
import { publication } from './vi/publication.ts';
import { reader } from './vi/reader.ts';
import { releases } from './vi/releases.ts';
import { shell } from './vi/shell.ts';

export const vi = {
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
