-- Tìm trong sổ bằng chỉ mục: matching a name is not leakproof, so under row security PostgreSQL matched every row of the register, also where a tax
-- code alone would have told.

create index organisation_spans_tax_code on organisation_spans (tax_code) where tax_code is not null;

-- Asks the indexes first and holds the answer to the caller's scope itself. One plan for each search: how rare the words are decides whether an
-- index or the table is read.
create function organisations_named(patterns text[], taxes text[], codes text[], most int) returns bigint[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  everywhere constant boolean := scope_everywhere();
  own constant bigint := current_organisation();
  found bigint[];
begin
  -- Spans, not organisations, are counted: a part that was cut off is never taken for the whole.
  select array_agg(x.id) into found from (
    (select t.organisation_id as id from organisation_spans t where t.search_key like any (patterns)
        and (everywhere or t.unit_id in (select units_in_scope()) or t.organisation_id = own) limit most + 1)
    union all
    (select t.organisation_id from organisation_spans t where t.tax_code = any (taxes)
        and (everywhere or t.unit_id in (select units_in_scope()) or t.organisation_id = own) limit most + 1)
    union all
    (select o.id from organisations o where o.code = any (codes) and (everywhere or o.id = own or exists (
        select 1 from organisation_spans t where t.organisation_id = o.id and t.unit_id in (select units_in_scope()))) limit most + 1)) x;
  return case when cardinality(found) > most then null else coalesce(found, '{}') end;
end $$;
comment on function organisations_named is 'Tổ chức có tên, mã số thuế hoặc mã khớp, trong phạm vi của người hỏi; null khi khớp nhiều hơn số hỏi';
revoke all on function organisations_named from public;
grant execute on function organisations_named to thongsuot_app;
