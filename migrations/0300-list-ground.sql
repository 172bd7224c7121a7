-- Danh sách nhận về chỉ nói về địa bàn của cơ quan nhận: the service refuses another's ground, and so does the row itself.
alter policy received_lists_own on received_lists
  with check (
    office_id = current_office()
    and ((select scope_everywhere()) or unit_id in (select units_in_scope()))
  );
