-- Đề cương riêng của cơ quan: an office's own version of an outline; a row a version, the one before it closed, none ever changed.

create table outline_versions (
  office_id bigint not null references offices (id),
  key text not null,
  version int not null,
  code text not null,
  name text not null,
  definition jsonb,
  person_id bigint not null references persons (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (office_id, key, recorded_from),
  constraint outline_versions_number check (version >= 1)
);
comment on table outline_versions is 'Đề cương riêng của cơ quan, từng bản; definition null = từ đây cơ quan dùng lại đề cương chung';
comment on column outline_versions.key is 'mã đề cương và cấp đầu tiên của nó: half-year-province';
create unique index outline_versions_current on outline_versions (office_id, key) where recorded_to = 9007199254740991;
create index outline_versions_opened on outline_versions (recorded_from);
create index outline_versions_closed on outline_versions (recorded_to) where recorded_to < 9007199254740991;

alter table outline_versions enable row level security;
alter table outline_versions force row level security;
create policy outline_versions_owner on outline_versions to thongsuot_owner using (true) with check (true);
create policy outline_versions_office on outline_versions to thongsuot_app
  using (office_id = (select current_office())) with check (office_id = (select current_office()));
grant select, insert, update (recorded_to) on outline_versions to thongsuot_app;
grant select, insert, update, delete on outline_versions to thongsuot_loader;

insert into versioned_relations (relation, key_columns, unsealed_columns) values ('outline_versions', '{office_id,key,recorded_from}', '{}');
