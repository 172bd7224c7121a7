// Which tables a backup holds, and which it leaves out and why. A table in neither list stops every backup.

/** In the order in which people look for them; loading takes its order from the foreign keys. */
export const BACKED_UP: readonly string[] = [
  'settings',
  'versioned_relations',
  'journal',
  'journal_blocks',
  'journal_leaves',
  'requests',
  'catalogue_loads',
  'units',
  'unit_versions',
  'unit_successions',
  'unit_changes',
  'unit_ancestries',
  'region_memberships',
  'offices',
  'office_scope_units',
  'persons',
  'posts',
  'organisations',
  'organisation_tax_codes',
  'organisation_events',
  'organisation_event_versions',
  'organisation_spans',
  'organisation_flows',
  'organisation_contacts',
  'register_coverages',
  'plan_figures',
];

export const LEFT_OUT: Readonly<Record<string, string>> = {
  schema_migrations: 'sổ nâng cấp: lập lại khi chạy các bước nâng cấp, bản kê giữ tên và băm từng bước',
  sessions: 'phiên đăng nhập: sau phục hồi mọi người đăng nhập lại',
  sign_in_failures: 'lần đăng nhập sai gần đây: chỉ có nghĩa trong ít phút',
};
