-- Thống kê cho bộ hoạch định truy vấn: the loader owns no table, so its own ANALYZE would be skipped without a word.

create function analyse_tables() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  analyze units, unit_versions, unit_ancestries, region_memberships, office_scope_units, organisations, organisation_tax_codes,
    organisation_events, organisation_event_versions, organisation_spans, organisation_flows, register_coverages;
end $$;
comment on function analyse_tables is 'Tính lại thống kê sau khi nạp khối lượng lớn';
revoke all on function analyse_tables from public;
grant execute on function analyse_tables to thongsuot_loader;

-- One look for a pin: the number first, then who may still be writing under a smaller one; the order is what makes it safe.
create function look_for_writers(out seq bigint, out writers text[]) language plpgsql volatile set search_path = public, pg_temp as $$
begin
  select case when is_called then last_value else 0 end into seq from journal_seq;
  select coalesce(array_agg(distinct virtualtransaction || '/' || coalesce(pid, 0)), '{}') into writers from pg_locks
    where locktype = 'advisory' and classid = 7701 and objid = 1 and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database());
end $$;
comment on function look_for_writers is 'Số nhật ký mới nhất và các giao dịch ghi đang dở, trong một lần hỏi';
grant execute on function look_for_writers to thongsuot_app, thongsuot_loader, thongsuot_jobs;
