-- Thư không bao giờ đi hai lần: a letter is marked as taken before it is handed to the post; what nobody knows the end of is not sent again.

alter table mail_outbox add column taken_at timestamptz;
alter table mail_outbox add column unknown_at timestamptz;
comment on column mail_outbox.taken_at is 'lúc giao cho máy chủ thư, ghi trước khi giao; máy chủ từ chối thì bỏ đi để thử lại';
comment on column mail_outbox.unknown_at is 'đã giao nhưng không biết máy chủ thư có nhận không (mất điện, mất kết nối giữa chừng): không gửi lại';
alter table mail_outbox add constraint mail_outbox_one_end check (sent_at is null or unknown_at is null);
drop index mail_outbox_waiting;
create index mail_outbox_waiting on mail_outbox (send_after) where sent_at is null and taken_at is null and unknown_at is null;
create index mail_outbox_taken on mail_outbox (taken_at) where sent_at is null and unknown_at is null and taken_at is not null;
