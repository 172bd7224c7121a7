-- Which events name an organisation is asked before its history is corrected, of mergers as of separations.
create index organisation_event_versions_counterpart on organisation_event_versions (counterpart_id) where counterpart_id is not null;
drop index organisation_event_versions_separated;
