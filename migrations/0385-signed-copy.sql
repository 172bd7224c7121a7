-- Bản đã ký đính kèm: whoever holds the scan of the signed paper, or the PDF signed outside, may ask by the printed code whether it is the one attached.

-- The function below looks at the digest of that one file; the content stays behind row security.
create policy stored_files_owner on stored_files for select to thongsuot_owner using (true);

create or replace function published_report(wanted text) returns table (
  title text, office text, number text, symbol text, document_date date, issued_on date, posted_on date, data_date date, format text, digest bytea, length bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.title, o.name, v.number, v.symbol, v.document_date, v.issued_on, v.posted_on, (k.body::json ->> 'dataDate')::date, f.format, f.digest, f.length
  from publications p
  join publication_versions v on v.publication_id = p.id and v.recorded_to = 9007199254740991 and v.state = 'issued'
  join offices o on o.id = p.office_id
  cross join lateral (
    select i.format, i.digest, i.length from publication_files i where i.publication_id = p.id
    union all
    select 'signed', s.digest, s.length from stored_files s where s.id = v.signed_file_id
  ) f
  left join lateral (select body from publication_pins where publication_id = p.id order by recorded_from desc limit 1) k on true
  where p.code = wanted
$$;
comment on column publication_versions.signed_file_id is 'bản ký ngoài hệ thống, giữ nguyên: bản chụp của bản giấy hoặc tệp PDF đã ký số';
