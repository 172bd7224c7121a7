-- Tìm văn bản: chữ vào thẳng chỉ mục (danh sách chờ của GIN bị đọc trọn ở mỗi câu hỏi cho đến lần dọn sau), chỉ hỏi cơ quan trước thật có sổ,
-- và chỉ lập kế hoạch lại cho phần so chữ; phần lấy dòng của sổ giữ kế hoạch cho cả phiên.
alter index document_texts_words set (fastupdate = off);
select gin_clean_pending_list('document_texts_words');

create or replace function search_documents(words text, from_book text, from_year int, before_date date, before_id bigint, page int)
returns table (id bigint, book text, book_year int, book_number int, origin_id bigint, entry official_document_versions)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  here constant bigint := current_office();
  -- An office before this one that kept no book here is not asked: every source more is one more walk through the words.
  earlier constant bigint[] := array(select s.predecessor_id from office_successions s where s.successor_id = here
    and exists (select 1 from document_texts t where t.office_id = s.predecessor_id));
  waiting constant bigint[] := case when from_year is null and (from_book is null or from_book = 'in')
    then array(select documents_waiting()) else '{}' end;
  own_book constant text := case when from_book is null and from_year is null then ''
    else ' and exists (select 1 from official_documents d where d.id = t.document_id and ($4::text is null or d.book = $4)
      and ($9::int is null or d.book_year = $9))' end;
  later constant text := case when before_date is null then '' else ' and (t.issued_on, t.document_id) < ($5, $6)' end;
  matching constant text := 'select t.document_id, t.issued_on from document_texts t where t.words @@ to_tsquery(''simple'', $1)' || later;
  ordered constant text := ' order by t.issued_on desc, t.document_id desc limit $3';
  asked text := matching || own_book || ' and t.office_id = $2' || ordered;
  found bigint[];
begin
  if here is null then return; end if;
  if cardinality(earlier) > 0 then
    asked := '(' || asked || ') union all (' || matching || own_book || ' and t.office_id = any ($7)' || ordered || ')';
  end if;
  if cardinality(waiting) > 0 then
    asked := '(' || asked || ') union all (' || matching || ' and t.document_id = any ($8)' || ordered || ')';
  end if;
  -- The plan of the rows is kept for the session; only the search itself is planned anew, by its own words.
  execute 'select array(select x.document_id from (' || asked || ') x order by x.issued_on desc, x.document_id desc limit $3)'
    into found using words, here, page, from_book, before_date, before_id, earlier, waiting, from_year;
  if cardinality(found) = 0 then return; end if;
  return query select d.id, d.book, d.book_year, d.book_number, d.origin_id, v
    from unnest(found) with ordinality x(document_id, place)
    join official_documents d on d.id = x.document_id
    join official_document_versions v on v.document_id = x.document_id and v.recorded_to = 9007199254740991
    order by x.place;
end $$;
