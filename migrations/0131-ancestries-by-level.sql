-- Đơn vị theo cấp: every tally places its rows by one level; the rows of that level now lie together instead of being picked out of all four.
create index unit_ancestries_level on unit_ancestries (level, from_date) include (to_date, unit_id, ancestor_id);
