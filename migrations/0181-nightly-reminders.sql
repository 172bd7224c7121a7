-- Nhắc việc ban đêm: the job of the queue tells people through the same functions as the application does.
grant execute on function notify, post_letter, mail_choice to thongsuot_loader;
