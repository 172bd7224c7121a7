-- Đơn vị hành chính theo thời gian: identity, dated versions, and the resolved ancestor at every geography date.

create table units (
  id int primary key,
  level text not null,
  constraint units_level check (level in ('nation', 'province', 'district', 'commune'))
);
comment on table units is 'Đơn vị hành chính: mã nội bộ ổn định, không dùng lại';

create table unit_versions (
  unit_id int not null references units (id),
  valid_from date not null,
  valid_to date not null,
  code text not null,
  name text not null,
  type text not null,
  parent_id int references units (id),
  aliases text[] not null default '{}',
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (unit_id, valid_from, recorded_from),
  constraint unit_versions_span check (valid_from < valid_to)
);
comment on table unit_versions is 'Tên, mã, loại, cấp trên của đơn vị trong một khoảng ngày [từ, đến)';
create index unit_versions_code on unit_versions (code, valid_from);
create index unit_versions_parent on unit_versions (parent_id);

create table unit_successions (
  predecessor_id int not null references units (id),
  successor_id int not null references units (id),
  kind text not null,
  date date not null,
  part text not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (predecessor_id, successor_id, date, recorded_from),
  constraint unit_successions_part check (part in ('whole', 'part', 'unverified'))
);
comment on table unit_successions is 'Kế thừa khi sáp nhập, chia, tách: đơn vị cũ sang đơn vị mới từ ngày';

create table unit_ancestries (
  unit_id int not null references units (id),
  level text not null,
  ancestor_id int not null references units (id),
  from_date date not null,
  to_date date not null,
  primary key (unit_id, level, from_date)
);
comment on table unit_ancestries is 'Dẫn xuất: đơn vị thuộc tỉnh/huyện/xã nào trong địa giới của từng khoảng ngày; không có dòng = không xác định';
create index unit_ancestries_ancestor on unit_ancestries (ancestor_id, from_date);

create table region_memberships (
  scheme text not null,
  region text not null,
  region_name text not null,
  ordinal int not null,
  province_id int not null references units (id),
  primary key (scheme, province_id)
);
comment on table region_memberships is 'Vùng theo từng sơ đồ phân vùng; mỗi tỉnh thuộc một vùng trong một sơ đồ';

create table catalogue_loads (
  digest text not null,
  seq bigint primary key
);
comment on table catalogue_loads is 'Phiên bản danh mục đã nạp vào cơ sở dữ liệu';

insert into versioned_relations (relation, key_columns) values
  ('unit_versions', '{unit_id,valid_from,recorded_from}'),
  ('unit_successions', '{predecessor_id,successor_id,date,recorded_from}');

grant select on units, unit_versions, unit_successions, unit_ancestries, region_memberships, catalogue_loads to thongsuot_app;
grant select, insert, update, delete on units, unit_versions, unit_successions, unit_ancestries, region_memberships, catalogue_loads to thongsuot_loader;
