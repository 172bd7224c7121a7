-- Ai giữ hồ sơ một tổ chức, và một lối duy nhất để ghi vượt phạm vi khi trụ sở chuyển sang cơ quan khác.

alter table organisation_event_versions add column reason_code text, add column evidence text;
comment on column organisation_event_versions.reason_code is 'lý do trong danh mục lý do giải thể, tạm ngừng';
comment on column organisation_event_versions.evidence is 'căn cứ ghi nhận (số quyết định, giấy chứng nhận, biên bản)';

-- The owner writes nothing by itself; these policies are for the SECURITY DEFINER functions below.
create policy organisation_event_versions_owner on organisation_event_versions to thongsuot_owner using (true) with check (true);
create policy organisation_spans_owner on organisation_spans to thongsuot_owner using (true) with check (true);
create policy organisation_flows_owner on organisation_flows to thongsuot_owner using (true) with check (true);

create function holds_organisation(organisation bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select session_user = 'thongsuot_loader' or scope_everywhere() or exists (
    select 1 from office_scope_units s where s.office_id = current_office() and s.unit_id = coalesce(
      (select t.unit_id from organisation_spans t where t.organisation_id = organisation and t.recorded_to = 9007199254740991
        order by t.valid_from desc limit 1),
      (select e.unit_id from organisation_event_versions e where e.organisation_id = organisation
        order by e.recorded_from desc, e.event_id desc limit 1)))
$$;
comment on function holds_organisation is 'Cơ quan hiện tại có giữ hồ sơ tổ chức không: trụ sở cuối cùng nằm trong phạm vi của cơ quan';

create function organisation_events_of(organisation bigint) returns setof organisation_event_versions
language sql stable security definer set search_path = public, pg_temp as $$
  select e.* from organisation_event_versions e
  where e.organisation_id = organisation and (holds_organisation(organisation) or exists (
    select 1 from organisation_flows f join office_scope_units s on s.unit_id = f.unit_id and s.office_id = current_office()
    where f.event_id = e.event_id))
$$;
comment on function organisation_events_of is 'Sự kiện của một tổ chức: cơ quan giữ hồ sơ thấy toàn bộ, cơ quan cũ chỉ thấy phần xảy ra ở mình';

create function write_organisation_move(
  organisation bigint, seq bigint, closed_events bigint[], new_events jsonb, closed_spans date[], new_spans jsonb, closed_flows text[], new_flows jsonb
) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not holds_organisation(organisation) then
    raise exception 'cơ quan không giữ hồ sơ của tổ chức này' using errcode = '42501';
  end if;
  if jsonb_path_exists(new_events, '$[*] ? (@.type != "moved")')
    or exists (select 1 from organisation_event_versions e where e.event_id = any(closed_events) and e.recorded_to = 9007199254740991 and e.type <> 'moved') then
    raise exception 'chỉ việc chuyển trụ sở được ghi vượt phạm vi' using errcode = '42501';
  end if;
  update organisation_event_versions set recorded_to = seq
    where organisation_id = organisation and event_id = any(closed_events) and recorded_to = 9007199254740991;
  update organisation_spans set recorded_to = seq
    where organisation_id = organisation and valid_from = any(closed_spans) and recorded_to = 9007199254740991;
  update organisation_flows f set recorded_to = seq
    where f.organisation_id = organisation and f.event_id || ':' || f.side = any(closed_flows) and f.recorded_to = 9007199254740991;
  insert into organisation_event_versions
    select r.* from jsonb_array_elements(new_events) j,
      jsonb_populate_record(null::organisation_event_versions, j || jsonb_build_object('organisation_id', organisation, 'recorded_from', seq, 'recorded_to', 9007199254740991)) r;
  insert into organisation_spans
    select r.* from jsonb_array_elements(new_spans) j,
      jsonb_populate_record(null::organisation_spans, j || jsonb_build_object('organisation_id', organisation, 'recorded_from', seq, 'recorded_to', 9007199254740991)) r;
  insert into organisation_flows
    select r.* from jsonb_array_elements(new_flows) j,
      jsonb_populate_record(null::organisation_flows, j || jsonb_build_object('organisation_id', organisation, 'recorded_from', seq, 'recorded_to', 9007199254740991)) r;
end $$;
comment on function write_organisation_move is 'Lối duy nhất ghi vượt phạm vi: chuyển trụ sở (hoặc đính chính, rút việc chuyển) do cơ quan đang giữ hồ sơ làm';

revoke all on function write_organisation_move, organisation_events_of, holds_organisation from public;
grant execute on function write_organisation_move, organisation_events_of, holds_organisation to thongsuot_app, thongsuot_loader;
