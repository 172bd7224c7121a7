-- Niêm phong: finding what a journal number opened or closed must not read whole tables.

create index unit_versions_opened on unit_versions (recorded_from);
create index unit_versions_closed on unit_versions (recorded_to) where recorded_to < 9007199254740991;
create index unit_successions_opened on unit_successions (recorded_from);
create index unit_successions_closed on unit_successions (recorded_to) where recorded_to < 9007199254740991;
create index organisation_event_versions_opened on organisation_event_versions (recorded_from);
create index organisation_event_versions_closed on organisation_event_versions (recorded_to) where recorded_to < 9007199254740991;
create index register_coverages_opened on register_coverages (recorded_from);
create index register_coverages_closed on register_coverages (recorded_to) where recorded_to < 9007199254740991;
create index plan_figures_opened on plan_figures (recorded_from);
create index plan_figures_closed on plan_figures (recorded_to) where recorded_to < 9007199254740991;
create unique index journal_blocks_hash on journal_blocks (hash);

-- A backup reads everything, and where every sequence stands.
grant select on schema_migrations to thongsuot_loader;
grant select on all sequences in schema public to thongsuot_loader;
alter default privileges in schema public grant select on sequences to thongsuot_loader;
