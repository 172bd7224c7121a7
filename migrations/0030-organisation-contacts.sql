-- Người liên hệ của tổ chức: personal data kept apart from the sealed record, so that it can be erased.

create table organisation_contacts (
  organisation_id bigint not null references organisations (id),
  unit_id int not null references units (id),
  representative text,
  phone text,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (organisation_id, recorded_from)
);
comment on table organisation_contacts is 'Người đại diện và điện thoại của tổ chức; dữ liệu cá nhân, không đưa vào băm niêm phong';
comment on column organisation_contacts.unit_id is 'đơn vị của tổ chức khi ghi; dùng cho phạm vi';

alter table organisation_contacts enable row level security;
alter table organisation_contacts force row level security;
create policy organisation_contacts_scope on organisation_contacts to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))
  with check ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()));
grant select, insert, update (recorded_to) on organisation_contacts to thongsuot_app;
grant select, insert, update, delete on organisation_contacts to thongsuot_loader;
