-- Người đại diện, điện thoại, thư điện tử: personal data apart from the register, sealed only by a salted digest so that erasure breaks nothing.

create table organisation_contacts (
  organisation_id bigint not null references organisations (id),
  representative text,
  phone text,
  email text,
  salt bytea not null,
  digest bytea not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (organisation_id, recorded_from),
  constraint organisation_contacts_recorded check (recorded_from < recorded_to)
);
comment on table organisation_contacts is 'Dữ liệu cá nhân liên hệ của tổ chức, theo phiên bản; chỉ băm có muối được niêm phong';
comment on column organisation_contacts.digest is 'SHA-256(muối, ba trường): xóa dữ liệu cá nhân không làm hỏng niêm phong';
create index organisation_contacts_opened on organisation_contacts (recorded_from);
create index organisation_contacts_closed on organisation_contacts (recorded_to) where recorded_to < 9007199254740991;
create unique index organisation_contacts_current on organisation_contacts (organisation_id) where recorded_to = 9007199254740991;

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('organisation_contacts', '{organisation_id,recorded_from}', '{representative,phone,email,salt}');

alter table organisation_contacts enable row level security;
alter table organisation_contacts force row level security;
create policy organisation_contacts_holder on organisation_contacts to thongsuot_app
  using (holds_organisation(organisation_id)) with check (holds_organisation(organisation_id));

grant select, insert, update (recorded_to) on organisation_contacts to thongsuot_app;
grant select, insert, update, delete on organisation_contacts to thongsuot_loader;
