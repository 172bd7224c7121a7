-- Thay đổi địa giới: merge, split, rename, retype, abolish — each kept as the rows it removed and added, so that it can be undone.

create table unit_changes (
  id bigint generated always as identity primary key,
  kind text not null,
  date date not null,
  change jsonb not null,
  preview jsonb not null,
  unit_ids int[] not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  constraint unit_changes_kind check (kind in ('merge', 'split', 'rename', 'retype', 'abolish')),
  constraint unit_changes_recorded check (recorded_from < recorded_to)
);
comment on table unit_changes is 'Thay đổi địa giới đã áp dụng; recorded_to là số nhật ký của lần hoàn tác';
comment on column unit_changes.change is 'dòng bỏ đi và dòng thêm vào; lật ngược là hoàn tác';
comment on column unit_changes.unit_ids is 'các đơn vị bị chạm tới; danh mục tệp không nạp đè lên chúng';
create index unit_changes_from on unit_changes (recorded_from);

insert into versioned_relations (relation, key_columns) values ('unit_changes', '{id,recorded_from}');

-- The newest change a process must know of: two index look-ups, asked on every request.
create function geography_version() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select greatest((select max(recorded_from) from unit_changes), (select max(recorded_to) from unit_changes where recorded_to < 9007199254740991),
    (select max(seq) from catalogue_loads), 0)
$$;
comment on function geography_version is 'Số nhật ký của thay đổi địa giới mới nhất; đổi thì tiến trình nạp lại địa giới';
create index unit_changes_undone on unit_changes (recorded_to) where recorded_to < 9007199254740991;

create function write_unit_change(seq bigint, rows jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare still constant bigint := 9007199254740991;
begin
  if not (session_user = 'thongsuot_loader' or scope_everywhere()) then
    raise exception 'chỉ cơ quan toàn quốc được đổi địa giới' using errcode = '42501';
  end if;
  update unit_versions v set recorded_to = seq from jsonb_to_recordset(rows -> 'removedVersions') as r (unit_id int, valid_from date)
    where v.unit_id = r.unit_id and v.valid_from = r.valid_from and v.recorded_to = still;
  update unit_successions s set recorded_to = seq
    from jsonb_to_recordset(rows -> 'removedSuccessions') as r (predecessor_id int, successor_id int, date date)
    where s.predecessor_id = r.predecessor_id and s.successor_id = r.successor_id and s.date = r.date and s.recorded_to = still;
  insert into units select r.id, r.level from jsonb_to_recordset(rows -> 'units') as r (id int, level text) on conflict (id) do nothing;
  insert into unit_versions (unit_id, valid_from, valid_to, code, name, type, parent_id, aliases, recorded_from)
    select r.unit_id, r.valid_from, r.valid_to, r.code, r.name, r.type, r.parent_id, r.aliases, seq
    from jsonb_to_recordset(rows -> 'addedVersions')
      as r (unit_id int, valid_from date, valid_to date, code text, name text, type text, parent_id int, aliases text[]);
  insert into unit_successions (predecessor_id, successor_id, kind, date, part, recorded_from)
    select r.predecessor_id, r.successor_id, r.kind, r.date, r.part, seq
    from jsonb_to_recordset(rows -> 'addedSuccessions') as r (predecessor_id int, successor_id int, kind text, date date, part text);
  delete from unit_ancestries a using jsonb_to_recordset(rows -> 'removedAncestries') as r (unit_id int, level text, from_date date)
    where a.unit_id = r.unit_id and a.level = r.level and a.from_date = r.from_date;
  insert into unit_ancestries
    select r.unit_id, r.level, r.ancestor_id, r.from_date, r.to_date from jsonb_to_recordset(rows -> 'addedAncestries')
      as r (unit_id int, level text, ancestor_id int, from_date date, to_date date);
  delete from office_scope_units o using jsonb_to_recordset(rows -> 'removedScopes') as r (office_id bigint, unit_id int)
    where o.office_id = r.office_id and o.unit_id = r.unit_id;
  insert into office_scope_units
    select r.office_id, r.unit_id from jsonb_to_recordset(rows -> 'addedScopes') as r (office_id bigint, unit_id int);
end $$;
comment on function write_unit_change is 'Áp dụng hoặc hoàn tác một thay đổi địa giới cùng mọi bảng dẫn xuất; chỉ cơ quan toàn quốc';

revoke all on function write_unit_change, geography_version from public;
grant execute on function write_unit_change, geography_version to thongsuot_app, thongsuot_loader;
grant select, insert, update (recorded_to) on unit_changes to thongsuot_app;
grant select, insert, update, delete on unit_changes to thongsuot_loader;
