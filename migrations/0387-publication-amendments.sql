-- Văn bản thay thế, công văn đính chính: an issued report is never changed; a later document of its own replaces or corrects it, and each names the other.

alter table publications add column amends_id bigint references publications (id);
alter table publications add column amends_how text;
alter table publications add constraint publications_amends check ((amends_id is null) = (amends_how is null) and amends_how in ('replaces', 'corrects') and amends_id <> id);
comment on column publications.amends_id is 'báo cáo đã phát hành mà văn bản này thay thế hoặc đính chính';
comment on column publications.amends_how is 'replaces = thay thế toàn bộ (sai về nội dung); corrects = công văn đính chính (sai về thể thức, kỹ thuật trình bày)';
create index publications_amends_id on publications (amends_id) where amends_id is not null;
-- What is replaced is replaced once; a second mistake is put right in the one that stands.
create unique index publications_replaced_once on publications (amends_id) where amends_how = 'replaces';

create function published_amendments(wanted text) returns table (
  side text, how text, code text, number text, symbol text, document_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.side, r.how, p.code, v.number, v.symbol, v.document_date
  from (
    select 'amends' as side, o.amends_how as how, o.amends_id as id from publications o where o.code = wanted and o.amends_id is not null
    union all
    select 'amended-by', l.amends_how, l.id from publications o join publications l on l.amends_id = o.id where o.code = wanted
  ) r
  join publications p on p.id = r.id
  join publication_versions v on v.publication_id = r.id and v.recorded_to = 9007199254740991 and v.state = 'issued'
  order by r.side, v.document_date, r.id
$$;
comment on function published_amendments is 'Văn bản đã phát hành thay thế, đính chính một báo cáo, hoặc được nó thay thế, đính chính; theo mã in trên văn bản';
revoke all on function published_amendments from public;
grant execute on function published_amendments to thongsuot_app;
