-- Giải trình của đơn vị về một chỉ tiêu, gắn vào đúng ô của nó trên bảng điểm.

create table target_explanations (
  id bigint generated always as identity primary key,
  target_id bigint not null references targets (id),
  document_id bigint not null references official_documents (id),
  issuer_office_id bigint not null references offices (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  words text,
  explained_on date not null,
  recorded_from bigint not null
);
comment on table target_explanations is 'Giải trình của đơn vị được giao về một chỉ tiêu; chỉ thêm, lời sau thay lời trước, null = rút lại';
comment on column target_explanations.issuer_office_id is 'cơ quan giao chỉ tiêu';
create index target_explanations_document on target_explanations (document_id, target_id, unit_id, id);

alter table target_explanations enable row level security;
alter table target_explanations force row level security;
create policy target_explanations_owner on target_explanations to thongsuot_owner using (true) with check (true);
create policy target_explanations_scope on target_explanations to thongsuot_app
  using (office_id = (select current_office()) or issuer_office_id = (select current_office()) or (select scope_everywhere())
    or unit_id in (select units_in_scope()))
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())));
grant select, insert on target_explanations to thongsuot_app;
grant select, insert, update, delete on target_explanations to thongsuot_loader;
