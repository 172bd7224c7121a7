-- Nhắc và gọi theo tổ chức: the list of reporters asks for every organisation how often it was reminded and called; both looked through the whole period.
create index collection_reminders_organisation on collection_reminders (organisation_id, period_id, form_code);
create index collection_calls_organisation on collection_calls (organisation_id, period_id, id);
