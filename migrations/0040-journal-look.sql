-- A pin in one round trip: the last number given out, then the writers under way, in that order inside one call.

create function look_at_journal() returns table (latest bigint, writer text, seq bigint)
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  number bigint;
  here constant oid := (select oid from pg_database where datname = current_database());
begin
  select case when s.is_called then s.last_value else 0 end into number from journal_seq s;
  -- Most of the time nobody writes: one pass over the locks says so.
  if not exists (select 1 from pg_locks g where g.locktype = 'advisory' and g.classid = 7701 and g.objid = 1 and g.objsubid = 2 and g.granted and g.database = here) then
    return query select number, null::text, null::bigint;
    return;
  end if;
  return query select number, w.writer, w.seq from (select null::text as writer, null::bigint as seq union all
    select g.virtualtransaction || '/' || coalesce(g.pid, 0), min(((n.classid::bigint & 255) << 32) | n.objid::bigint)
    from pg_locks g left join pg_locks n on n.locktype = 'advisory' and n.database = g.database and n.objsubid = 1
      and n.classid::bigint >> 8 = 7702 and n.virtualtransaction = g.virtualtransaction and n.pid is not distinct from g.pid
    where g.locktype = 'advisory' and g.classid = 7701 and g.objid = 1 and g.objsubid = 2 and g.granted and g.database = here
    group by 1) w;
end $$;
comment on function look_at_journal is 'Số nhật ký đã phát và ai đang ghi với số nào; đọc số trước, nhìn người ghi sau';
