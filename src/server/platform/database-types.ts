// @generated Kysely table types, printed from the migrated database (thongsuot schema --types); do not edit.
import type { ColumnType } from 'kysely';

/** A column with a default: may be left out on insert. */
type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;

interface Activities {
  id: Generated<number>;
  office_id: number;
  unit_id: number;
  kind: string;
}

interface ActivityAttendees {
  activity_id: number;
  line: number;
  office_id: number;
  unit_id: number;
  subject_id: string;
  gender: string;
  organisation_id: number | null;
  organisation_name: string | null;
  commune: string | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface ActivityBooks {
  office_id: number;
  unit_id: number;
  from_date: string;
  recorded_from: number;
}

interface ActivityParticipants {
  activity_id: number;
  organisation_id: number;
  office_id: number;
  unit_id: number;
  kind: string;
  booth: string | null;
  products: string | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface ActivityPlanVersions {
  office_id: number;
  unit_id: number;
  year: number;
  approved_on: string;
  document: string;
  classes: number | null;
  attendances: number | null;
  budget_dong: number | null;
  fairs: number | null;
  reason: string | null;
  made_by: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface ActivityVersions {
  activity_id: number;
  office_id: number;
  unit_id: number;
  kind: string;
  state: string;
  title: string;
  place: string;
  starts_on: string;
  ends_on: string;
  changed_on: string | null;
  topic: string | null;
  audience: string | null;
  funding: string | null;
  level: string | null;
  role: string | null;
  planned_cost_dong: number | null;
  settled_cost_dong: number | null;
  stated_attendances: number | null;
  booths: number | null;
  stated_htx: number | null;
  delegations: number | null;
  revenue_dong: number | null;
  content: Generated<Json>;
  reason: string | null;
  made_by: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface CatalogueLoads {
  digest: string;
  seq: number;
}

interface CollectionCalls {
  id: Generated<number>;
  period_id: number;
  form_code: string;
  organisation_id: number;
  unit_id: number;
  outcome: string;
  note: string | null;
  person_id: number;
  at: Timestamp;
  recorded_from: number;
}

interface CollectionReminders {
  id: Generated<number>;
  period_id: number;
  form_code: string;
  organisation_id: number | null;
  unit_id: number;
  way: string;
  person_id: number;
  at: Timestamp;
  recorded_from: number;
}

interface CollectionSteps {
  province_id: number;
  regime: string;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface Difficulties {
  id: Generated<number>;
  office_id: number;
  unit_id: number;
  organisation_id: number;
  link_id: number | null;
  sector: string;
  kind: string;
  agricultural: boolean;
}

interface DifficultyBooks {
  unit_id: number;
  office_id: number;
  from_date: string;
  recorded_from: number;
}

interface DifficultyEventVersions {
  event_id: number;
  difficulty_id: number;
  office_id: number;
  unit_id: number;
  organisation_id: number;
  link_id: number | null;
  type: string;
  effective_on: string;
  subject: string | null;
  due_on: string | null;
  petition_id: number | null;
  content: Generated<Json>;
  state: string;
  reason: string | null;
  made_by: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface DifficultyEvents {
  id: Generated<number>;
  difficulty_id: number;
}

interface DirectiveClauses {
  id: Generated<number>;
  document_id: number;
  office_id: number;
  ordinal: number;
  label: string;
  text: string;
  evidence_wanted: string | null;
  due_on: string | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface DirectiveTasks {
  id: Generated<number>;
  document_id: number;
  clause_id: number;
  office_id: number;
  unit_id: number;
  due_on: string | null;
  handed_on: string;
  recorded_from: number;
}

interface DocumentAttachments {
  id: Generated<number>;
  document_id: number;
  office_id: number;
  file_id: number;
  name: string;
  length: number;
  full_text: string | null;
  recorded_from: number;
}

interface DocumentTexts {
  document_id: number;
  office_id: number;
  issued_on: string;
  words: string;
}

interface FormCells {
  period_end: string;
  period_id: number;
  form_code: string;
  submission_id: number;
  version: number;
  organisation_id: number | null;
  unit_id: number;
  cell: string;
  amount: number | null;
  words: string | null;
  absent: string | null;
  same: boolean;
}

interface FormDrafts {
  form_code: string;
  definition: Json;
  base: number;
  unit_id: number;
  office_id: number;
  person_id: number;
  saved_at: Timestamp;
}

interface FormTotals {
  period_id: number;
  form_code: string;
  cell: string;
  province_id: number;
  stated: boolean;
  basis: string;
  amount: string;
  reported: number;
  changed_seq: number;
}

interface FormVersions {
  form_code: string;
  version: number;
  definition: Json;
  digest: Buffer;
  unit_id: number | null;
  person_id: number | null;
  published_at: Timestamp;
  recorded_from: number;
}

interface FrozenMembers {
  lock_id: number;
  submission_id: number;
  version: number;
  form_code: string;
  unit_id: number;
}

interface FrozenTotals {
  lock_id: number;
  unit_id: number;
  form_code: string;
  cell: string;
  stated: boolean;
  amount: string;
  reported: number;
}

interface FundStates {
  id: Generated<number>;
  unit_id: number;
  office_id: number;
  as_of: string;
  established: boolean;
  charter_capital_dong: number | null;
  source: string;
  recorded_from: number;
  event: string;
}

interface Invitations {
  id: Generated<number>;
  person_id: number;
  token_digest: Buffer;
  purpose: string;
  channel: string;
  created_at: Timestamp;
  created_by: number;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

interface Journal {
  seq: number;
  at: Generated<Timestamp>;
  person_id: number | null;
  office_id: number | null;
  act: string;
  subject_kind: string;
  subject_id: string;
  note: Generated<Json>;
  request_id: string | null;
}

interface JournalBlocks {
  no: number;
  from_seq: number;
  to_seq: number;
  entries: number;
  leaves_digest: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
  sealed_at: Generated<Timestamp>;
}

interface JournalLeaves {
  block_no: number;
  ord: number;
  seq: number;
  relation: string;
  row_key: string;
  change: string;
  digest: Buffer;
}

interface KnownDevices {
  device_digest: Buffer;
  person_id: number;
  seen_at: Timestamp;
}

interface LastForms {
  id: number | null;
  form_code: string | null;
  organisation_id: number | null;
  unit_id: number | null;
  version: number | null;
  period_end: string | null;
  period_name: string | null;
}

interface LearntHeads {
  office_id: number;
  sender: string;
  heads: Json;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface LinkSessions {
  token_digest: Buffer;
  id: Generated<number>;
  link_id: number;
  created_at: Timestamp;
  expires_at: Timestamp;
}

interface ListDecisions {
  id: Generated<number>;
  office_id: number;
  sender: string;
  subject: string;
  decision: string;
  organisation_id: number | null;
  note: string | null;
  list_id: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface ListProgress {
  list_id: number;
  office_id: number;
  done: number;
  total: number;
}

interface LoanBooks {
  office_id: number;
  unit_id: number;
  from_date: string;
  recorded_from: number;
}

interface LoanEventVersions {
  event_id: number;
  loan_id: number;
  office_id: number;
  unit_id: number;
  type: string;
  effective_on: string;
  amount_dong: Generated<number>;
  interest_dong: Generated<number>;
  content: Generated<Json>;
  state: string;
  reason: string | null;
  made_by: number | null;
  asked_by: number | null;
  checked_by: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface LoanEvents {
  id: Generated<number>;
  loan_id: number;
}

interface Loans {
  id: Generated<number>;
  office_id: number;
  unit_id: number;
  organisation_id: number;
  code: string;
  sector: string;
  kind: string;
  agricultural: boolean;
}

interface MailOutbox {
  id: Generated<number>;
  key: string;
  person_id: number;
  sealed_letter: Buffer;
  send_after: Timestamp;
  created_at: Timestamp;
  attempts: Generated<number>;
  last_error: string | null;
  sent_at: Timestamp | null;
  taken_at: Timestamp | null;
  unknown_at: Timestamp | null;
}

interface NoticeChoices {
  person_id: number;
  mail: string;
}

interface Notices {
  id: Generated<number>;
  person_id: number;
  key: string;
  title: string;
  path: string;
  due_on: string | null;
  created_at: Timestamp;
  done_at: Timestamp | null;
}

interface OfficeScopeUnits {
  office_id: number;
  unit_id: number;
}

interface OfficeSuccessions {
  predecessor_id: number;
  successor_id: number;
  date: string;
}

interface Offices {
  id: Generated<number>;
  code: string;
  name: string;
  level: string;
  unit_id: number | null;
  everywhere: Generated<boolean>;
  valid_from: string;
  valid_to: Generated<string>;
  parent_id: number | null;
  organisation_id: number | null;
  link_only: Generated<boolean>;
}

interface OfficialDocumentVersions {
  document_id: number;
  office_id: number;
  number: string;
  symbol: string;
  type: string;
  issued_on: string;
  issuer: string;
  summary: string;
  arrived_on: string | null;
  addressee: string | null;
  executing_office: string | null;
  transferred_to: string | null;
  drafting_unit: string | null;
  signatory: string | null;
  signatory_title: string | null;
  recipients: Generated<Json>;
  archive_copy: string | null;
  copies: number | null;
  urgency: Generated<string>;
  secrecy: Generated<string>;
  due_on: string | null;
  parent_id: number | null;
  parent_relation: string | null;
  legal_basis: Generated<string[]>;
  receipt_confirmed_on: string | null;
  source: Generated<string>;
  note: string | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface OfficialDocuments {
  id: Generated<number>;
  office_id: number;
  book: string;
  series: Generated<string>;
  book_year: number;
  book_number: number | null;
  recorded_from: number;
  origin_id: number | null;
}

interface OneTimeLinks {
  id: Generated<number>;
  purpose: string;
  organisation_id: number;
  unit_id: number;
  form: string;
  period: string;
  nonce: Buffer;
  issued_by: number;
  issued_office: number;
  holder_id: number;
  holder_office: number;
  issued_at: Timestamp;
  expires_at: Timestamp;
  device_digest: Buffer | null;
  opened_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

interface OrganisationContacts {
  organisation_id: number;
  representative: string | null;
  phone: string | null;
  email: string | null;
  salt: Buffer;
  digest: Buffer;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface OrganisationEventVersions {
  event_id: number;
  organisation_id: number;
  unit_id: number;
  type: string;
  effective_date: string;
  decision_number: string | null;
  reason: string | null;
  mode: string | null;
  counterpart_id: number | null;
  changes: Json;
  recorded_from: number;
  recorded_to: Generated<number>;
  reason_code: string | null;
  evidence: string | null;
}

interface OrganisationEvents {
  id: Generated<number>;
  organisation_id: number;
}

interface OrganisationFlows {
  organisation_id: number;
  event_id: number;
  side: string;
  type: string;
  date: string;
  mode: string | null;
  kind: string;
  name: string;
  abbreviation: string | null;
  unit_id: number;
  address: string | null;
  sector: string;
  agricultural: boolean;
  tax_code: string | null;
  certificate_number: string | null;
  law_basis: string;
  charter_capital_dong: number | null;
  members_official: number | null;
  members_linked_capital: number | null;
  members_linked_other: number | null;
  workers: number | null;
  alliance_class: string;
  value_chain: boolean;
  high_tech: boolean;
  ocop: boolean;
  model_code: string | null;
  grade: string | null;
  operating: string;
  recorded_from: number;
  recorded_to: Generated<number>;
  vsic: string | null;
}

interface OrganisationSpans {
  organisation_id: number;
  valid_from: string;
  valid_to: string;
  kind: string;
  name: string;
  abbreviation: string | null;
  unit_id: number;
  address: string | null;
  sector: string;
  agricultural: boolean;
  tax_code: string | null;
  certificate_number: string | null;
  law_basis: string;
  charter_capital_dong: number | null;
  members_official: number | null;
  members_linked_capital: number | null;
  members_linked_other: number | null;
  workers: number | null;
  alliance_class: string;
  value_chain: boolean;
  high_tech: boolean;
  ocop: boolean;
  model_code: string | null;
  grade: string | null;
  operating: string;
  search_key: string;
  recorded_from: number;
  recorded_to: Generated<number>;
  vsic: string | null;
}

interface OrganisationTaxCodes {
  tax_code: string;
  organisation_id: number;
}

interface Organisations {
  id: Generated<number>;
  code: string;
  source: string;
}

interface OutlineVersions {
  office_id: number;
  key: string;
  version: number;
  code: string;
  name: string;
  definition: Json | null;
  person_id: number;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface OutsideBodies {
  id: Generated<number>;
  office_id: number;
  name: string;
  name_key: string;
  recorded_from: number;
}

interface PasskeyChallenges {
  challenge: string;
  expires_at: Timestamp;
}

interface Passkeys {
  credential_id: string;
  person_id: number;
  public_key: Buffer;
  counter: number;
  name: string;
  created_at: Timestamp;
  used_at: Timestamp | null;
}

interface PastPasswords {
  id: Generated<number>;
  person_id: number;
  password_hash: string;
  replaced_at: Timestamp;
}

interface PeerSpreads {
  id: Generated<number>;
  form_code: string;
  period_id: number;
  source_id: number;
  sector: string;
  no: number;
  members: string[];
  versions: number[];
  figures: Json;
}

interface PeriodForms {
  period_id: number;
  form_code: string;
  version: number;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface PeriodLocks {
  id: Generated<number>;
  period_id: number;
  unit_id: number;
  reason: string | null;
  person_id: number | null;
  office_id: number | null;
  at: Timestamp;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface PeriodReopenings {
  lock_id: number;
  unit_id: number;
  reason: string;
  person_id: number | null;
  at: Timestamp;
  recorded_from: number;
}

interface PersonalValues {
  id: Generated<number>;
  subject_id: string;
  unit_id: number;
  field: string;
  sealed: Buffer | null;
  lookup: Buffer | null;
  saved_at: Timestamp;
  erased_at: Timestamp | null;
  restricted_at: Timestamp | null;
}

interface Persons {
  id: Generated<number>;
  email: string;
  name: string;
  password_hash: string | null;
  disabled_at: Timestamp | null;
  password_set_at: Timestamp | null;
  link_only: Generated<boolean>;
}

interface PetitionVersions {
  petition_id: number;
  office_id: number;
  unit_id: number;
  sent_on: string;
  answered_on: string | null;
  content: Json;
  state: string;
  reason: string | null;
  made_by: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface Petitions {
  id: Generated<number>;
  office_id: number;
  unit_id: number;
}

interface PlanFigures {
  id: Generated<number>;
  measure: string;
  unit_id: number;
  period: string;
  basis: string;
  value: string;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface Posts {
  id: Generated<number>;
  person_id: number;
  office_id: number;
  role: string;
  valid_from: string;
  valid_to: Generated<string>;
}

interface PrivacyRequests {
  id: Generated<number>;
  subject_id: string;
  unit_id: number;
  kind: string;
  received_on: string;
  answer_by: string;
  finish_by: string;
  answered_at: Timestamp | null;
  finished_at: Timestamp | null;
  outcome: string | null;
}

interface PublicationFiles {
  publication_id: number;
  office_id: number;
  format: string;
  digest: Buffer;
  length: number;
  content: Buffer;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface PublicationPins {
  publication_id: number;
  office_id: number;
  body: string;
  digest: Buffer;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface PublicationVersions {
  publication_id: number;
  office_id: number;
  unit_id: number;
  state: string;
  title: string;
  search_key: string;
  settings: Json;
  pin: number | null;
  content_digest: Buffer | null;
  writer_id: number;
  submitted_on: string | null;
  signer_id: number | null;
  signed_on: string | null;
  signed_file_id: number | null;
  number: string | null;
  symbol: string | null;
  document_date: string | null;
  issued_on: string | null;
  address: string | null;
  reason: string | null;
  renderer: Json | null;
  recorded_from: number;
  recorded_to: Generated<number>;
  posted_on: string | null;
}

interface Publications {
  id: Generated<number>;
  code: string;
  office_id: number;
  unit_id: number;
  outline: string;
  period: string;
  amends_id: number | null;
  amends_how: string | null;
  discarded_seq: number | null;
}

interface ReceivedLists {
  id: Generated<number>;
  office_id: number;
  person_id: number;
  sender: string;
  file_name: string;
  digest: Buffer;
  content: Buffer;
  unit_id: number;
  as_of: string;
  recorded_from: number;
}

interface RecoveryCodes {
  person_id: number;
  code_digest: Buffer;
  used_at: Timestamp | null;
}

interface RegionMemberships {
  scheme: string;
  region: string;
  region_name: string;
  ordinal: number;
  province_id: number;
}

interface RegisterCoverages {
  unit_id: number;
  kind: string;
  from_date: string;
  to_date: Generated<string>;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface ReleaseCalendar {
  id: Generated<number>;
  office_id: number;
  unit_id: number;
}

interface ReleaseCalendarVersions {
  entry_id: number;
  office_id: number;
  unit_id: number;
  title: string;
  period: string;
  release_on: string;
  state: string;
  reason: string | null;
  made_by: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface ReleaseContents {
  release_id: number;
  revision: number;
  office_id: number;
  body: Buffer;
  digest: Buffer;
  model: string;
  pins: string;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface ReleaseVersions {
  release_id: number;
  revision: number;
  office_id: number;
  unit_id: number;
  state: string;
  title: string;
  settings: Json;
  pin: number | null;
  content_digest: Buffer | null;
  maker_id: number | null;
  checker_id: number | null;
  release_at: Timestamp | null;
  reason: string | null;
  returned: string | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface Releases {
  id: Generated<number>;
  code: string;
  office_id: number;
  unit_id: number;
  period: string;
}

interface ReportingPeriods {
  id: Generated<number>;
  key: string;
  regime: string;
  code: string;
  name: string;
  from_date: string;
  to_date: string;
  cut_off: string;
  due: Json;
  due_time: string | null;
  unit_id: number;
  recorded_from: number;
}

interface ReportingRegimes {
  code: string;
  definition: Json;
  digest: Buffer;
  unit_id: number | null;
  recorded_from: number;
}

interface Requests {
  key: string;
  person_id: number;
  body_digest: Buffer;
  status: number;
  reply: Json;
  seq: number;
  at: Generated<Timestamp>;
}

interface Sessions {
  token_digest: Buffer;
  person_id: number;
  post_id: number;
  created_at: Timestamp;
  expires_at: Timestamp;
  seen_at: Timestamp;
  revoked_at: Timestamp | null;
  id: Generated<number>;
  address: string | null;
  device: string | null;
}

interface Settings {
  key: string;
  value: Json;
  seq: number;
}

interface SignInFailures {
  account_digest: Buffer;
  at: Generated<Timestamp>;
}

interface StoredFileShares {
  file_id: number;
  office_id: number;
  shared_at: Timestamp;
}

interface StoredFiles {
  id: Generated<number>;
  office_id: number;
  unit_id: number | null;
  person_id: number | null;
  name: string;
  media_type: string;
  digest: Buffer;
  length: number;
  content: Buffer | null;
  scan: Generated<string>;
  stored_at: Timestamp;
  erased_at: Timestamp | null;
  recorded_from: Generated<number>;
  recorded_to: Generated<number>;
}

interface SubmissionApprovals {
  submission_id: number;
  period_id: number;
  form_code: string;
  organisation_id: number | null;
  unit_id: number;
  version: number;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface SubmissionDrafts {
  submission_id: number;
  period_id: number;
  form_code: string;
  organisation_id: number | null;
  unit_id: number;
  draft: number;
  form_version: number;
  cells: Json;
  exceptions: Json;
  person_id: number | null;
  saved_at: Timestamp;
  over_version: Generated<number>;
}

interface SubmissionStandings {
  id: number | null;
  period_id: number | null;
  period_key: string | null;
  form_code: string | null;
  organisation_id: number | null;
  unit_id: number | null;
  province_id: number | null;
  version: number | null;
  state: string | null;
  level: string | null;
  form_version: number | null;
  channel: string | null;
  late: boolean | null;
  queued: boolean | null;
  exceptions: Json | null;
  sent_by: number | null;
  sent_at: Timestamp | null;
  sender: string | null;
  reason: string | null;
  notes: Json | null;
  state_by: string | null;
  state_at: Timestamp | null;
  approved_version: number | null;
  draft: number | null;
  draft_cells: Json | null;
  draft_exceptions: Json | null;
  draft_at: Timestamp | null;
  draft_by: string | null;
  draft_person: number | null;
  draft_over: number | null;
  seq: number | null;
}

interface SubmissionStates {
  submission_id: number;
  period_id: number;
  form_code: string;
  organisation_id: number | null;
  unit_id: number;
  state: string;
  version: number;
  level: string;
  acting: boolean;
  reason: string | null;
  notes: Json;
  person_id: number | null;
  office_id: number | null;
  at: Timestamp;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface SubmissionVersions {
  submission_id: number;
  version: number;
  period_id: number;
  form_code: string;
  organisation_id: number | null;
  unit_id: number;
  form_version: number;
  channel: string;
  late: boolean;
  queued: boolean;
  exceptions: Json;
  findings: Json;
  errors: number;
  warnings: number;
  same_count: number;
  changed_count: number;
  digest: Buffer;
  sent_by: number | null;
  sent_office: number | null;
  sent_at: Timestamp;
  device_time: string | null;
  recorded_from: number;
  recorded_to: Generated<number>;
  last_submission: number | null;
  last_version: number | null;
  spread_id: number | null;
  outliers: Generated<Json>;
}

interface Submissions {
  id: Generated<number>;
  period_id: number;
  period_key: string;
  form_code: string;
  organisation_id: number | null;
  unit_id: number;
  province_id: number | null;
  kind: string | null;
  sector: string | null;
  agricultural: boolean | null;
  recorded_from: number;
}

interface TargetExplanations {
  id: Generated<number>;
  target_id: number;
  document_id: number;
  issuer_office_id: number;
  office_id: number;
  unit_id: number;
  words: string | null;
  explained_on: string;
  recorded_from: number;
}

interface TargetShares {
  target_id: number;
  document_id: number;
  office_id: number;
  unit_id: number;
  state: Generated<string>;
  low: number | null;
  high: number | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface TargetVersions {
  target_id: number;
  document_id: number;
  office_id: number;
  clause_id: number | null;
  parent_target_id: number | null;
  measure: string | null;
  period: string;
  definition: Json;
  reason: string | null;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface Targets {
  id: Generated<number>;
  document_id: number;
  office_id: number;
  recorded_from: number;
}

interface TaskReports {
  id: Generated<number>;
  task_id: number;
  document_id: number;
  issuer_office_id: number;
  office_id: number;
  unit_id: number;
  kind: string;
  words: string | null;
  evidence: Generated<Json>;
  reported_on: string;
  recorded_from: number;
}

interface TotpSecrets {
  person_id: number;
  sealed_secret: Buffer;
  created_at: Timestamp;
  confirmed_at: Timestamp | null;
  last_counter: Generated<number>;
}

interface UnitAncestries {
  unit_id: number;
  level: string;
  ancestor_id: number;
  from_date: string;
  to_date: string;
}

interface UnitChanges {
  id: Generated<number>;
  kind: string;
  date: string;
  change: Json;
  preview: Json;
  unit_ids: number[];
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface UnitSuccessions {
  predecessor_id: number;
  successor_id: number;
  kind: string;
  date: string;
  part: string;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface UnitVersions {
  unit_id: number;
  valid_from: string;
  valid_to: string;
  code: string;
  name: string;
  type: string;
  parent_id: number | null;
  aliases: Generated<string[]>;
  recorded_from: number;
  recorded_to: Generated<number>;
}

interface Units {
  id: number;
  level: string;
}

interface VersionedRelations {
  relation: string;
  key_columns: string[];
  unsealed_columns: Generated<string[]>;
}

export interface DB {
  activities: Activities;
  activity_attendees: ActivityAttendees;
  activity_books: ActivityBooks;
  activity_participants: ActivityParticipants;
  activity_plan_versions: ActivityPlanVersions;
  activity_versions: ActivityVersions;
  catalogue_loads: CatalogueLoads;
  collection_calls: CollectionCalls;
  collection_reminders: CollectionReminders;
  collection_steps: CollectionSteps;
  difficulties: Difficulties;
  difficulty_books: DifficultyBooks;
  difficulty_event_versions: DifficultyEventVersions;
  difficulty_events: DifficultyEvents;
  directive_clauses: DirectiveClauses;
  directive_tasks: DirectiveTasks;
  document_attachments: DocumentAttachments;
  document_texts: DocumentTexts;
  form_cells: FormCells;
  form_drafts: FormDrafts;
  form_totals: FormTotals;
  form_versions: FormVersions;
  frozen_members: FrozenMembers;
  frozen_totals: FrozenTotals;
  fund_states: FundStates;
  invitations: Invitations;
  journal: Journal;
  journal_blocks: JournalBlocks;
  journal_leaves: JournalLeaves;
  known_devices: KnownDevices;
  last_forms: LastForms;
  learnt_heads: LearntHeads;
  link_sessions: LinkSessions;
  list_decisions: ListDecisions;
  list_progress: ListProgress;
  loan_books: LoanBooks;
  loan_event_versions: LoanEventVersions;
  loan_events: LoanEvents;
  loans: Loans;
  mail_outbox: MailOutbox;
  notice_choices: NoticeChoices;
  notices: Notices;
  office_scope_units: OfficeScopeUnits;
  office_successions: OfficeSuccessions;
  offices: Offices;
  official_document_versions: OfficialDocumentVersions;
  official_documents: OfficialDocuments;
  one_time_links: OneTimeLinks;
  organisation_contacts: OrganisationContacts;
  organisation_event_versions: OrganisationEventVersions;
  organisation_events: OrganisationEvents;
  organisation_flows: OrganisationFlows;
  organisation_spans: OrganisationSpans;
  organisation_tax_codes: OrganisationTaxCodes;
  organisations: Organisations;
  outline_versions: OutlineVersions;
  outside_bodies: OutsideBodies;
  passkey_challenges: PasskeyChallenges;
  passkeys: Passkeys;
  past_passwords: PastPasswords;
  peer_spreads: PeerSpreads;
  period_forms: PeriodForms;
  period_locks: PeriodLocks;
  period_reopenings: PeriodReopenings;
  personal_values: PersonalValues;
  persons: Persons;
  petition_versions: PetitionVersions;
  petitions: Petitions;
  plan_figures: PlanFigures;
  posts: Posts;
  privacy_requests: PrivacyRequests;
  publication_files: PublicationFiles;
  publication_pins: PublicationPins;
  publication_versions: PublicationVersions;
  publications: Publications;
  received_lists: ReceivedLists;
  recovery_codes: RecoveryCodes;
  region_memberships: RegionMemberships;
  register_coverages: RegisterCoverages;
  release_calendar: ReleaseCalendar;
  release_calendar_versions: ReleaseCalendarVersions;
  release_contents: ReleaseContents;
  release_versions: ReleaseVersions;
  releases: Releases;
  reporting_periods: ReportingPeriods;
  reporting_regimes: ReportingRegimes;
  requests: Requests;
  sessions: Sessions;
  settings: Settings;
  sign_in_failures: SignInFailures;
  stored_file_shares: StoredFileShares;
  stored_files: StoredFiles;
  submission_approvals: SubmissionApprovals;
  submission_drafts: SubmissionDrafts;
  submission_standings: SubmissionStandings;
  submission_states: SubmissionStates;
  submission_versions: SubmissionVersions;
  submissions: Submissions;
  target_explanations: TargetExplanations;
  target_shares: TargetShares;
  target_versions: TargetVersions;
  targets: Targets;
  task_reports: TaskReports;
  totp_secrets: TotpSecrets;
  unit_ancestries: UnitAncestries;
  unit_changes: UnitChanges;
  unit_successions: UnitSuccessions;
  unit_versions: UnitVersions;
  units: Units;
  versioned_relations: VersionedRelations;
}
