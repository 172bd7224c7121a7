-- A search of common words need not be asked of the index: the planner already estimates that they match many rows, and the list then reads the
-- register through as it must. Estimates are no better than one in a hundred, so only words that seem to match more than 2.5 % are let go; a wrong
-- guess costs time only. (EXPLAIN asks for a volatile function; it writes nothing.)
create or replace function organisations_named(patterns text[], taxes text[], codes text[], most int) returns bigint[]
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  everywhere constant boolean := scope_everywhere();
  own constant bigint := current_organisation();
  guess json;
  found bigint[];
begin
  execute format('explain (format json) select 1 from organisation_spans t where t.search_key like any (%L::text[])', patterns) into guess;
  if (guess -> 0 -> 'Plan' ->> 'Plan Rows')::float8 > greatest(most, 0.025 * (select reltuples from pg_class where oid = 'organisation_spans'::regclass)) then
    return null;
  end if;
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
