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
