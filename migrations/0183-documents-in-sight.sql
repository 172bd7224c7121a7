-- Văn bản trong tầm nhìn: đi từ văn bản có văn bản trên (chỉ mục riêng), không quét mọi phiên bản của mọi sổ.
create or replace function documents_in_sight() returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select t.document_id from directive_tasks t join office_scope_units s on s.unit_id = t.unit_id and s.office_id = current_office()
  union select t.document_id from target_shares t join office_scope_units s on s.unit_id = t.unit_id and s.office_id = current_office()
  union select v.document_id from official_document_versions v
    where v.parent_id is not null and v.parent_relation = 'child'
      and (select p.office_id from official_documents p where p.id = v.parent_id) = current_office()
  -- Who sees every territory sees every plan it is measured by.
  union select v.document_id from target_versions v where scope_everywhere()
$$;

-- The office is asked once, not for every row; each of the three sources is cut to a page before they are laid together.
create or replace function search_documents(words text, from_book text, before_date date, before_id bigint, page int) returns table (document_id bigint, issued_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.document_id, x.issued_on from (
    (select t.document_id, t.issued_on from document_texts t
      where t.words @@ to_tsquery('simple', search_documents.words) and t.office_id = (select current_office())
        and (from_book is null or exists (select 1 from official_documents d where d.id = t.document_id and d.book = from_book))
        and (before_date is null or (t.issued_on, t.document_id) < (before_date, before_id))
      order by t.issued_on desc, t.document_id desc limit page)
    union all
    (select t.document_id, t.issued_on from document_texts t
      where t.words @@ to_tsquery('simple', search_documents.words)
        and t.office_id in (select s.predecessor_id from office_successions s where s.successor_id = (select current_office()))
        and (from_book is null or exists (select 1 from official_documents d where d.id = t.document_id and d.book = from_book))
        and (before_date is null or (t.issued_on, t.document_id) < (before_date, before_id))
      order by t.issued_on desc, t.document_id desc limit page)
    union all
    (select t.document_id, t.issued_on from document_texts t
      where (from_book is null or from_book = 'in') and t.document_id in (select documents_waiting())
        and t.words @@ to_tsquery('simple', search_documents.words)
        and (before_date is null or (t.issued_on, t.document_id) < (before_date, before_id))
      order by t.issued_on desc, t.document_id desc limit page)
  ) x order by x.issued_on desc, x.document_id desc limit page
$$;
