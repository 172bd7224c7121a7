-- Tách: from which organisation another was separated is asked of the new one's own page, and before it is named a second time.
create index organisation_event_versions_separated on organisation_event_versions (counterpart_id) where type = 'separated';
