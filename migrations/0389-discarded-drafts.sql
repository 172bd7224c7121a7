-- Bỏ bản soạn: a draft that was never sent for signature is closed, not removed; its versions and the journal still tell what it was.

alter table publications add column discarded_seq bigint;
comment on column publications.discarded_seq is 'số nhật ký của lần bỏ bản soạn chưa từng trình ký; trống thì báo cáo còn đó';
create policy publications_close on publications for update to thongsuot_app
  using (office_id = current_office()) with check (office_id = current_office());
grant update (discarded_seq) on publications to thongsuot_app;

-- Sent once is on record: whoever was asked to sign it may be asked what it said.
create function refuse_discard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from publication_versions v where v.publication_id = old.id and (v.pin is not null or v.number is not null)) then
    raise exception 'a report that was submitted is not discarded' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function refuse_discard is 'Chỉ bỏ được bản soạn chưa từng trình ký, chưa lấy số';
create trigger publications_discarded before update on publications for each row execute function refuse_discard();

-- A discarded draft no longer keeps the report from being replaced.
drop index publications_replaced_once;
create unique index publications_replaced_once on publications (amends_id) where amends_how = 'replaces' and discarded_seq is null;
