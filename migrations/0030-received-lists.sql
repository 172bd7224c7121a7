-- Danh sách nhận được: the files that others send, what was learnt of each sender's columns, and how rows were resolved.

create table received_lists (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  person_id bigint not null references persons (id),
  sender text not null,
  file_name text not null,
  digest bytea not null,
  content bytea not null,
  unit_id int not null references units (id),
  as_of date not null,
  recorded_from bigint not null
);
comment on table received_lists is 'Danh sách do nơi khác gửi, giữ nguyên byte để đọc lại';
comment on column received_lists.sender is 'nơi gửi, theo lời người nhận: Sở Tài chính, Sở NN&MT, Thuế…';
comment on column received_lists.as_of is 'danh sách nói về ngày nào';
create index received_lists_office on received_lists (office_id, id);

create table learnt_heads (
  office_id bigint not null references offices (id),
  sender text not null,
  heads jsonb not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (office_id, sender, recorded_from)
);
comment on table learnt_heads is 'Ánh xạ cột đã xác nhận của từng nơi gửi, để lần sau khỏi chọn lại';

create table list_progress (
  list_id bigint primary key references received_lists (id),
  office_id bigint not null references offices (id),
  done int not null,
  total int not null
);
comment on table list_progress is 'Tiến độ nạp một danh sách; bảng nháp, ghi đè';

create table list_decisions (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  sender text not null,
  subject text not null,
  decision text not null,
  organisation_id bigint references organisations (id),
  note text,
  list_id bigint references received_lists (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  constraint list_decisions_kind check (decision in ('same', 'different', 'explained', 'applied'))
);
comment on table list_decisions is 'Đối soát: cách xử lý từng dòng lệch, nhớ theo nơi gửi để tệp cũ gửi lại không đề xuất lại';
comment on column list_decisions.subject is 'dòng của danh sách (row:băm) hoặc tổ chức trong sổ (here:mã) hoặc cặp nghi trùng (pair:a:b)';
create unique index list_decisions_current on list_decisions (office_id, sender, subject) where recorded_to = 9007199254740991;

do $$
declare relation text;
begin
  foreach relation in array array['received_lists', 'learnt_heads', 'list_progress', 'list_decisions'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_app using (office_id = current_office()) with check (office_id = current_office())', relation || '_own', relation);
    execute format('grant select, insert on %I to thongsuot_app', relation);
    execute format('grant select, insert, update, delete on %I to thongsuot_loader', relation);
  end loop;
end $$;
grant update (recorded_to) on learnt_heads, list_decisions to thongsuot_app;
grant update (done, total) on list_progress to thongsuot_app;

create index learnt_heads_opened on learnt_heads (recorded_from);
create index learnt_heads_closed on learnt_heads (recorded_to) where recorded_to < 9007199254740991;
create index list_decisions_opened on list_decisions (recorded_from);
create index list_decisions_closed on list_decisions (recorded_to) where recorded_to < 9007199254740991;
insert into versioned_relations (relation, key_columns) values
  ('learnt_heads', '{office_id,sender,recorded_from}'),
  ('list_decisions', '{id,recorded_from}');
