-- Tìm văn bản: kế hoạch được lập theo đúng các chữ đang tìm (chữ hiếm hỏi chỉ mục chữ, chữ thường gặp đọc theo ngày và dừng khi đủ trang),
-- chỉ hỏi những nguồn có thật (sổ của cơ quan trước, văn bản chờ vào sổ), và trả luôn dòng của sổ trong một lượt.

create index document_texts_order on document_texts (office_id, issued_on desc, document_id desc);

-- The same rule; its plan is kept for the session instead of being made for every question.
create or replace function documents_waiting() returns setof bigint
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
declare here constant bigint := current_office();
begin
  if here is null or scope_everywhere() then return; end if;
  -- An array of units is read in one walk along the index; a join would begin at its root for every unit.
  return query select distinct t.document_id from directive_tasks t
    where t.unit_id = any (array(select s.unit_id from office_scope_units s where s.office_id = here)) and t.office_id <> here
      and not exists (select 1 from official_documents d where d.origin_id = t.document_id and d.office_id = here);
end $$;

drop function search_documents(text, text, date, bigint, int);
create function search_documents(words text, from_book text, from_year int, before_date date, before_id bigint, page int)
returns table (id bigint, book text, book_year int, book_number int, origin_id bigint, entry official_document_versions)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  here constant bigint := current_office();
  earlier constant bigint[] := array(select s.predecessor_id from office_successions s where s.successor_id = here);
  waiting constant bigint[] := case when from_year is null and (from_book is null or from_book = 'in')
    then array(select documents_waiting()) else '{}' end;
  own_book constant text := case when from_book is null and from_year is null then ''
    else ' and exists (select 1 from official_documents d where d.id = t.document_id and ($4::text is null or d.book = $4)
      and ($9::int is null or d.book_year = $9))' end;
  later constant text := case when before_date is null then '' else ' and (t.issued_on, t.document_id) < ($5, $6)' end;
  matching constant text := 'select t.document_id, t.issued_on from document_texts t where t.words @@ to_tsquery(''simple'', $1)' || later;
  ordered constant text := ' order by t.issued_on desc, t.document_id desc limit $3';
  asked text := matching || own_book || ' and t.office_id = $2' || ordered;
begin
  if here is null then return; end if;
  if cardinality(earlier) > 0 then
    asked := '(' || asked || ') union all (' || matching || own_book || ' and t.office_id = any ($7)' || ordered || ')';
  end if;
  if cardinality(waiting) > 0 then
    asked := '(' || asked || ') union all (' || matching || ' and t.document_id = any ($8)' || ordered || ')';
  end if;
  return query execute 'select d.id, d.book, d.book_year, d.book_number, d.origin_id, v from (' || asked || ') x
    join official_documents d on d.id = x.document_id
    join official_document_versions v on v.document_id = x.document_id and v.recorded_to = 9007199254740991
    order by x.issued_on desc, x.document_id desc limit $3'
    using words, here, page, from_book, before_date, before_id, earlier, waiting, from_year;
end $$;
comment on function search_documents is 'Tìm toàn văn trong sổ của cơ quan hiện tại và văn bản được giao chờ vào sổ; tự giữ phạm vi';
revoke all on function search_documents from public;
grant execute on function search_documents to thongsuot_app;
