-- Văn bản thành nhiệm vụ và chỉ tiêu giao: clauses, tasks of units, what they report, targets with their shares.

create table directive_clauses (
  id bigint generated always as identity primary key,
  document_id bigint not null references official_documents (id),
  office_id bigint not null references offices (id),
  ordinal int not null,
  label text not null,
  text text not null,
  evidence_wanted text,
  due_on date,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991
);
comment on table directive_clauses is 'Điều, khoản của văn bản được giao thành nhiệm vụ';
create index directive_clauses_document on directive_clauses (document_id, ordinal);

create table directive_tasks (
  id bigint generated always as identity primary key,
  document_id bigint not null references official_documents (id),
  clause_id bigint not null references directive_clauses (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  due_on date,
  handed_on date not null,
  recorded_from bigint not null,
  constraint directive_tasks_once unique (clause_id, unit_id)
);
comment on table directive_tasks is 'Nhiệm vụ: một khoản giao cho một đơn vị; cơ quan nào nay giữ địa bàn ấy thì thực hiện';
comment on column directive_tasks.office_id is 'cơ quan giao';
create index directive_tasks_unit on directive_tasks (unit_id, document_id);
create index directive_tasks_document on directive_tasks (document_id);

create table task_reports (
  id bigint generated always as identity primary key,
  task_id bigint not null references directive_tasks (id),
  document_id bigint not null references official_documents (id),
  issuer_office_id bigint not null references offices (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  kind text not null,
  words text,
  evidence jsonb not null default '[]',
  reported_on date not null,
  recorded_from bigint not null,
  constraint task_reports_kind check (kind in ('acknowledged', 'progress', 'done', 'explanation', 'returned'))
);
comment on table task_reports is 'Đơn vị được giao xác nhận đã nhận, báo cáo tiến độ kèm minh chứng, giải trình; chỉ thêm, không sửa';
comment on column task_reports.evidence is 'minh chứng: [{kind: file|organisation|cell|document, …}]';
create index task_reports_task on task_reports (task_id, id);
create index task_reports_document on task_reports (document_id, unit_id);

create table targets (
  id bigint generated always as identity primary key,
  document_id bigint not null references official_documents (id),
  office_id bigint not null references offices (id),
  recorded_from bigint not null
);
comment on table targets is 'Chỉ tiêu giao: định danh; nội dung ở target_versions, phần của từng đơn vị ở target_shares';
create index targets_document on targets (document_id);

create table target_versions (
  target_id bigint not null references targets (id),
  document_id bigint not null references official_documents (id),
  office_id bigint not null references offices (id),
  clause_id bigint references directive_clauses (id),
  parent_target_id bigint references targets (id),
  measure text,
  period text not null,
  definition jsonb not null,
  reason text,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (target_id, recorded_from),
  constraint target_versions_parent check (parent_target_id <> target_id)
);
comment on table target_versions is 'Nội dung chỉ tiêu: toán tử, số, đơn vị, gốc so sánh, kỳ, phạm vi; sửa là thêm phiên bản kèm lý do';
create unique index target_versions_current on target_versions (target_id) where recorded_to = 9007199254740991;
create index target_versions_document on target_versions (document_id);

create table target_shares (
  target_id bigint not null references targets (id),
  document_id bigint not null references official_documents (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  state text not null default 'set',
  low bigint,
  high bigint,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (target_id, unit_id, recorded_from),
  constraint target_shares_state check (state in ('set', 'not-applicable') and (state = 'set') = (low is not null or high is not null)),
  constraint target_shares_bounds check (low is null or high is null or low <= high)
);
comment on table target_shares is 'Phần của từng đơn vị trong một chỉ tiêu; not-applicable = không áp dụng (khác 0)';
create unique index target_shares_current on target_shares (target_id, unit_id) where recorded_to = 9007199254740991;
create index target_shares_unit on target_shares (unit_id, target_id) where recorded_to = 9007199254740991;

create index directive_clauses_opened on directive_clauses (recorded_from);
create index directive_clauses_closed on directive_clauses (recorded_to) where recorded_to < 9007199254740991;
create index target_versions_opened on target_versions (recorded_from);
create index target_versions_closed on target_versions (recorded_to) where recorded_to < 9007199254740991;
create index target_shares_opened on target_shares (recorded_from);
create index target_shares_closed on target_shares (recorded_to) where recorded_to < 9007199254740991;

-- Documents that the current office may see beyond its own books: handed to a unit of its territory, or issued to carry out one of its own.
create function documents_in_sight() returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select t.document_id from directive_tasks t join office_scope_units s on s.unit_id = t.unit_id and s.office_id = current_office()
  union select t.document_id from target_shares t join office_scope_units s on s.unit_id = t.unit_id and s.office_id = current_office()
  union select v.document_id from official_document_versions v join official_documents p on p.id = v.parent_id
    where p.office_id = current_office() and v.parent_relation = 'child'
  -- Who sees every territory sees every plan it is measured by.
  union select v.document_id from target_versions v where scope_everywhere()
$$;
comment on function documents_in_sight is 'Văn bản giao cho địa bàn của cơ quan hiện tại, hoặc ban hành để triển khai văn bản của nó';
revoke all on function documents_in_sight from public;
grant execute on function documents_in_sight to thongsuot_app;

create policy official_documents_handed on official_documents for select to thongsuot_app using (current_office() is not null and id in (select documents_in_sight()));
create policy official_document_versions_handed on official_document_versions for select to thongsuot_app using (current_office() is not null and document_id in (select documents_in_sight()));

do $$
declare relation text;
begin
  foreach relation in array array['directive_clauses', 'directive_tasks', 'task_reports', 'targets', 'target_versions', 'target_shares'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
    execute format('grant select, insert on %I to thongsuot_app', relation);
    execute format('grant select, insert, update, delete on %I to thongsuot_loader', relation);
  end loop;
  -- The issuing office writes; whoever the document is handed to reads the words of all of it.
  foreach relation in array array['directive_clauses', 'targets', 'target_versions'] loop
    execute format('create policy %I on %I to thongsuot_app using (office_id = (select current_office()) or document_id in (select documents_in_sight()))
      with check (office_id = (select current_office()))', relation || '_handed', relation);
  end loop;
  -- Numbers and tasks of a unit are seen by the issuer and by the offices of its territory.
  foreach relation in array array['directive_tasks', 'target_shares'] loop
    execute format('create policy %I on %I to thongsuot_app using (office_id = (select current_office()) or (select scope_everywhere())
      or unit_id in (select s.unit_id from office_scope_units s where s.office_id = (select current_office())))
      with check (office_id = (select current_office()) and ((select scope_everywhere())
        or unit_id in (select s.unit_id from office_scope_units s where s.office_id = (select current_office()))))', relation || '_scope', relation);
  end loop;
end $$;
create policy task_reports_scope on task_reports to thongsuot_app
  using (office_id = (select current_office()) or issuer_office_id = (select current_office())
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = (select current_office())))
  with check (office_id = (select current_office()) and ((select scope_everywhere())
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = (select current_office()))));
grant update (recorded_to) on directive_clauses, target_versions, target_shares to thongsuot_app;

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('directive_clauses', '{id}', '{}'),
  ('target_versions', '{target_id,recorded_from}', '{}'),
  ('target_shares', '{target_id,unit_id,recorded_from}', '{}');
