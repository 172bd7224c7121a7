-- Quỹ hỗ trợ phát triển HTX của từng tỉnh: có hay chưa, vốn điều lệ bao nhiêu vào một ngày; để chấm chỉ tiêu "lập nếu chưa có, có rồi thì nâng lên".

create table fund_states (
  id bigint generated always as identity primary key,
  unit_id int not null references units (id),
  office_id bigint not null references offices (id),
  as_of date not null,
  established boolean not null,
  charter_capital_dong bigint,
  source text not null,
  recorded_from bigint not null,
  constraint fund_states_capital check (charter_capital_dong is null or (established and charter_capital_dong >= 0))
);
comment on table fund_states is 'Quỹ hỗ trợ phát triển HTX của tỉnh vào một ngày, theo báo cáo của tỉnh; chỉ thêm, dòng sau của cùng ngày thay dòng trước';
comment on column fund_states.source is 'văn bản, báo cáo nói điều này';
create index fund_states_unit on fund_states (unit_id, as_of, id);

alter table fund_states enable row level security;
alter table fund_states force row level security;
create policy fund_states_owner on fund_states to thongsuot_owner using (true) with check (true);
create policy fund_states_scope on fund_states to thongsuot_app
  using (office_id = (select current_office()) or (select scope_everywhere())
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = (select current_office())))
  with check (office_id = (select current_office()) and ((select scope_everywhere())
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = (select current_office()))));
grant select, insert on fund_states to thongsuot_app;
grant select, insert, update, delete on fund_states to thongsuot_loader;
