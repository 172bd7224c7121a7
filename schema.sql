-- Printed from the migrated database (thongsuot schema); do not edit.

table activities -- Lớp đào tạo, tập huấn hoặc hội chợ: định danh
  id bigint not null identity
  office_id bigint not null
  unit_id integer not null -- tỉnh của sổ; cả nước khi Liên minh trung ương tổ chức
  kind text not null

table activity_attendees -- Danh sách dự lớp: mỗi dòng một lượt; họ tên nằm ở personal_values theo subject_id
  activity_id bigint not null
  line integer not null
  office_id bigint not null
  unit_id integer not null
  subject_id uuid not null -- người: cùng họ tên, cùng đơn vị trong một cơ quan là một người
  gender text not null
  organisation_id bigint
  organisation_name text -- đơn vị ngoài sổ đăng ký, đúng như danh sách ghi
  commune text
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table activity_books -- Sổ hoạt động mở cho địa bàn nào, đầy đủ từ ngày nào; chưa mở sổ thì không có số, khác với bằng 0
  office_id bigint not null
  unit_id integer not null
  from_date date not null
  recorded_from bigint not null

table activity_participants -- Tổ chức dự hội chợ: gian hàng, sản phẩm
  activity_id bigint not null
  organisation_id bigint not null
  office_id bigint not null
  unit_id integer not null
  kind text not null -- loại hình của tổ chức vào ngày hội chợ kết thúc
  booth text
  products text
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table activity_plan_versions -- Kế hoạch năm về đào tạo, hội chợ, từng bản; phần trăm thực hiện luôn tính, không lưu
  office_id bigint not null
  unit_id integer not null
  year integer not null
  approved_on date not null
  document text not null
  classes integer
  attendances integer
  budget_dong bigint
  fairs integer
  reason text
  made_by bigint
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table activity_versions -- Hoạt động, từng bản; chỉ bản held và settled tính vào số liệu, theo ngày kết thúc
  activity_id bigint not null
  office_id bigint not null
  unit_id integer not null
  kind text not null
  state text not null -- planned = trong kế hoạch, held = đã tổ chức, settled = đã quyết toán, cancelled = hủy, withdrawn = ghi nhầm, rút khỏi sổ
  title text not null
  place text not null
  starts_on date not null
  ends_on date not null
  changed_on date -- ngày quyết toán hoặc ngày hủy
  topic text
  audience text
  funding text
  level text
  role text
  planned_cost_dong bigint
  settled_cost_dong bigint
  stated_attendances integer -- số lượt người ghi tay khi chưa có danh sách; có danh sách thì đếm danh sách
  booths integer
  stated_htx integer -- số HTX ghi tay khi chưa có danh sách
  delegations integer
  revenue_dong bigint
  content jsonb not null default '{}'::jsonb -- giảng viên, văn bản, mục kế hoạch, ghi chú; contracts = hợp đồng theo tình trạng
  reason text
  made_by bigint -- người ghi; null = bản minh họa
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table catalogue_loads -- Phiên bản danh mục đã nạp vào cơ sở dữ liệu
  digest text not null
  seq bigint not null

table collection_calls -- Nhật ký gọi điện nhắc nộp và kết quả
  id bigint not null identity
  period_id integer not null
  form_code text not null
  organisation_id bigint not null
  unit_id integer not null
  outcome text not null
  note text
  person_id bigint not null
  at timestamp with time zone not null
  recorded_from bigint not null

table collection_reminders -- Ai được nhắc, khi nào, bằng cách nào
  id bigint not null identity
  period_id integer not null
  form_code text not null
  organisation_id bigint
  unit_id integer not null
  way text not null
  person_id bigint not null
  at timestamp with time zone not null
  recorded_from bigint not null

table collection_steps -- Tỉnh quyết định có bước cấp xã giữa HTX và tỉnh cho một chế độ
  province_id integer not null
  regime text not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table difficulties -- Khó khăn, kiến nghị: của tổ chức nào, cơ quan nào ghi
  id bigint not null identity
  office_id bigint not null
  unit_id integer not null -- trụ sở của tổ chức vào ngày nêu
  organisation_id bigint not null
  link_id bigint -- liên kết một lần mà HTX dùng để nêu; null = tài khoản hoặc cán bộ ghi thay
  sector text not null -- ngành, loại hình của tổ chức vào ngày nêu
  kind text not null
  agricultural boolean not null

table difficulty_books -- Sổ khó khăn, kiến nghị của tỉnh nào đầy đủ từ ngày nào; tỉnh chưa mở sổ thì không có số, khác với bằng 0
  unit_id integer not null
  office_id bigint not null
  from_date date not null
  recorded_from bigint not null

table difficulty_event_versions -- Việc của khó khăn, từng bản; chỉ bản recorded tính vào số liệu
  event_id bigint not null
  difficulty_id bigint not null
  office_id bigint not null
  unit_id integer not null
  organisation_id bigint not null
  link_id bigint
  type text not null
  effective_on date not null -- ngày việc xảy ra: ngày nêu, ngày chuyển, ngày trả lời
  subject text
  due_on date -- hạn trả lời, định vào ngày nêu hoặc ngày báo chưa giải quyết
  petition_id bigint
  content jsonb not null default '{}'::jsonb -- lời của việc: nội dung, đề nghị, ai ghi thay, nơi chuyển đến, lời trả lời, số công văn, tệp kèm
  state text not null -- recorded = đã ghi, withdrawn = rút vì ghi nhầm
  reason text
  made_by bigint -- người ghi; null = bản minh họa
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table difficulty_events -- Việc của một khó khăn: định danh
  id bigint not null identity
  difficulty_id bigint not null

table directive_clauses -- Điều, khoản của văn bản được giao thành nhiệm vụ
  id bigint not null identity
  document_id bigint not null
  office_id bigint not null
  ordinal integer not null
  label text not null
  text text not null
  evidence_wanted text
  due_on date
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table directive_tasks -- Nhiệm vụ: một khoản giao cho một đơn vị; cơ quan nào nay giữ địa bàn ấy thì thực hiện
  id bigint not null identity
  document_id bigint not null
  clause_id bigint not null
  office_id bigint not null -- cơ quan giao
  unit_id integer not null
  due_on date
  handed_on date not null
  recorded_from bigint not null

table document_attachments -- Tệp kèm một văn bản; nội dung ở stored_files
  id bigint not null identity
  document_id bigint not null
  office_id bigint not null
  file_id bigint not null
  name text not null
  length bigint not null
  full_text text -- chữ không dấu của toàn văn, để tìm; null = tệp không có lớp chữ
  recorded_from bigint not null

table document_texts -- Dẫn xuất: chữ không dấu của trích yếu, nơi gửi, ký hiệu và toàn văn tệp kèm, để tìm
  document_id bigint not null
  office_id bigint not null
  issued_on date not null
  words tsvector not null

table form_cells -- Ô của từng bản đã gửi, chia mảnh theo ngày cuối kỳ; chỉ thêm
  period_end date not null
  period_id integer not null
  form_code text not null
  submission_id bigint not null
  version integer not null
  organisation_id bigint
  unit_id integer not null
  cell text not null
  amount bigint
  words text
  absent text
  same boolean not null

table form_drafts -- Bản nháp biểu mẫu đang soạn; phát hành rồi thì thành một bản
  form_code text not null
  definition jsonb not null
  base integer not null
  unit_id integer not null
  office_id bigint not null
  person_id bigint not null
  saved_at timestamp with time zone not null

table form_totals -- Dẫn xuất, giữ trong giao dịch gửi và duyệt: tổng từng ô của một tỉnh; vùng và cả nước cộng khi đọc
  period_id integer not null
  form_code text not null
  cell text not null
  province_id integer not null
  stated boolean not null
  basis text not null
  amount numeric not null
  reported integer not null
  changed_seq bigint not null

table form_versions -- Biểu mẫu đã phát hành: mỗi bản một dòng, không bao giờ sửa; unit_id null = đi kèm phần mềm
  form_code text not null
  version integer not null
  definition jsonb not null
  digest bytea not null
  unit_id integer
  person_id bigint
  published_at timestamp with time zone not null
  recorded_from bigint not null

table frozen_members -- Các biểu nằm trong tổng đã chốt, đúng bản nào
  lock_id bigint not null
  submission_id bigint not null
  version integer not null
  form_code text not null
  unit_id integer not null

table frozen_totals -- Tổng đã chốt: bằng đúng tổng các biểu trong frozen_members
  lock_id bigint not null
  unit_id integer not null
  form_code text not null
  cell text not null
  stated boolean not null
  amount numeric not null
  reported integer not null

table fund_states -- Quỹ hỗ trợ phát triển HTX của tỉnh vào một ngày, theo báo cáo của tỉnh; chỉ thêm, dòng sau của cùng ngày thay dòng trước
  id bigint not null identity
  unit_id integer not null
  office_id bigint not null
  as_of date not null
  established boolean not null
  charter_capital_dong bigint
  source text not null -- văn bản, báo cáo nói điều này
  recorded_from bigint not null
  event text not null -- none = chưa có quỹ, held = đang có quỹ, established = lập quỹ, capital-changed = đổi vốn điều lệ, closed = thôi hoạt động

table invitations -- Lời mời đặt mật khẩu: liên kết dùng một lần, chỉ giữ băm; gửi thư hoặc in phiếu
  id bigint not null identity
  person_id bigint not null
  token_digest bytea not null
  purpose text not null
  channel text not null
  created_at timestamp with time zone not null
  created_by bigint not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  revoked_at timestamp with time zone

table journal -- Nhật ký ghi: một dòng cho mỗi giao dịch ghi; chỉ được thêm
  seq bigint not null -- số nhật ký, tăng dần; có thể cách quãng khi giao dịch bị hủy
  at timestamp with time zone not null default clock_timestamp()
  person_id bigint -- người thực hiện; null = hệ thống
  office_id bigint -- cơ quan mà người đó nhân danh
  act text not null -- việc đã làm, ví dụ organisation.founded
  subject_kind text not null
  subject_id text not null
  note jsonb not null default '{}'::jsonb -- tóm tắt trước/sau, không chứa dữ liệu cá nhân
  request_id uuid -- mã yêu cầu do thiết bị sinh, nối với bảng requests

table journal_blocks -- Khối niêm phong: chuỗi băm nối các đoạn nhật ký liền nhau
  no bigint not null
  from_seq bigint not null
  to_seq bigint not null
  entries bigint not null
  leaves_digest bytea not null -- SHA-256 của mọi lá trong khối, theo thứ tự
  previous_hash bytea not null
  hash bytea not null -- SHA-256(previous_hash, no, from_seq, to_seq, entries, leaves_digest)
  sealed_at timestamp with time zone not null default clock_timestamp()

table journal_leaves -- Lá của khối: băm từng dòng đã mở hoặc đóng, để chỉ đúng dòng bị sửa
  block_no bigint not null -- khối chứa lá; không khóa ngoại: hàng trăm nghìn lá một lần, và kiểm chứng đối chiếu cả hai chiều
  ord bigint not null -- thứ tự lá trong khối, từ 1
  seq bigint not null
  relation text not null
  row_key text not null
  change text not null
  digest bytea not null

table known_devices -- Máy đã từng đăng nhập đúng: có lượt thử riêng, nên người lạ thử sai không khóa được chủ
  device_digest bytea not null
  person_id bigint not null
  seen_at timestamp with time zone not null

table last_forms -- Biểu từng kỳ với bản đang tính: bản đã duyệt, chưa duyệt thì bản gửi sau cùng
  id bigint
  form_code text
  organisation_id bigint
  unit_id integer
  version integer
  period_end date
  period_name text

table learnt_heads -- Ánh xạ cột đã xác nhận của từng nơi gửi, để lần sau khỏi chọn lại
  office_id bigint not null
  sender text not null
  heads jsonb not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table link_sessions -- Phiên của một liên kết một lần: chỉ giữ băm của mã phiên; hết cùng liên kết
  token_digest bytea not null
  id bigint not null identity
  link_id bigint not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null

table list_decisions -- Đối soát: cách xử lý từng dòng lệch, nhớ theo nơi gửi để tệp cũ gửi lại không đề xuất lại
  id bigint not null identity
  office_id bigint not null
  sender text not null
  subject text not null -- dòng của danh sách (row:băm) hoặc tổ chức trong sổ (here:mã) hoặc cặp nghi trùng (pair:a:b)
  decision text not null
  organisation_id bigint
  note text
  list_id bigint
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table list_progress -- Tiến độ nạp một danh sách; bảng nháp, ghi đè
  list_id bigint not null
  office_id bigint not null
  done integer not null
  total integer not null

table loan_books -- Sổ cho vay mở cho tỉnh nào, đầy đủ từ ngày nào; tỉnh chưa mở sổ thì không có số, khác với bằng 0
  office_id bigint not null
  unit_id integer not null
  from_date date not null
  recorded_from bigint not null

table loan_event_versions -- Việc của hồ sơ vay, từng bản; chỉ bản confirmed và withdrawal-asked tính vào số liệu
  event_id bigint not null
  loan_id bigint not null
  office_id bigint not null
  unit_id integer not null
  type text not null
  effective_on date not null -- ngày việc có hiệu lực: ngày giải ngân, ngày thu, ngày gia hạn
  amount_dong bigint not null default 0 -- số tiền gốc của việc, đồng; của nhận hồ sơ là số đề nghị, của quyết định là số duyệt
  interest_dong bigint not null default 0
  content jsonb not null default '{}'::jsonb -- phần riêng của từng loại việc; lines = các kỳ trả gốc, âm là bớt khỏi kỳ ấy
  state text not null -- proposed = chờ kiểm soát, confirmed = đã duyệt, returned = trả lại, withdrawal-asked = xin hủy (vẫn tính), withdrawn = đã hủy
  reason text
  made_by bigint -- người ghi; null = bản minh họa
  asked_by bigint
  checked_by bigint
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table loan_events -- Việc của một hồ sơ vay: định danh
  id bigint not null identity
  loan_id bigint not null

table loans -- Hồ sơ vay: bên vay, quỹ nhận hồ sơ
  id bigint not null identity
  office_id bigint not null
  unit_id integer not null -- tỉnh của trụ sở bên vay vào ngày nhận hồ sơ
  organisation_id bigint not null
  code text not null -- số hồ sơ trong sổ của quỹ
  sector text not null -- ngành, loại hình của bên vay vào ngày nhận hồ sơ
  kind text not null
  agricultural boolean not null

table mail_outbox -- Thư chờ gửi, nội dung niêm bằng khóa ngoài cơ sở dữ liệu; khóa duy nhất nên không thư nào đi hai lần
  id bigint not null identity
  key text not null
  person_id bigint not null
  sealed_letter bytea not null
  send_after timestamp with time zone not null
  created_at timestamp with time zone not null
  attempts integer not null default 0
  last_error text
  sent_at timestamp with time zone
  taken_at timestamp with time zone -- lúc giao cho máy chủ thư, ghi trước khi giao; máy chủ từ chối thì bỏ đi để thử lại
  unknown_at timestamp with time zone -- đã giao nhưng không biết máy chủ thư có nhận không (mất điện, mất kết nối giữa chừng): không gửi lại

table notice_choices -- Cách nhận thư báo do mỗi người tự chọn
  person_id bigint not null
  mail text not null

table notices -- Việc của tôi: ai được báo điều gì, hạn nào, mở màn hình nào
  id bigint not null identity
  person_id bigint not null
  key text not null -- khóa của việc: một việc không bao giờ báo hai lần cho một người
  title text not null
  path text not null
  due_on date
  created_at timestamp with time zone not null
  done_at timestamp with time zone

table office_scope_units -- Phạm vi: mọi đơn vị, mọi thời kỳ, mà lãnh thổ nay thuộc cơ quan (dẫn xuất từ địa giới)
  office_id bigint not null
  unit_id integer not null

table office_successions -- Cơ quan kế thừa: từ ngày, quyền và hồ sơ của cơ quan trước thuộc về cơ quan sau
  predecessor_id bigint not null
  successor_id bigint not null
  date date not null

table offices -- Cơ quan làm việc trong hệ thống, gắn với một đơn vị hành chính
  id bigint not null identity
  code text not null
  name text not null
  level text not null -- loại: trung ương, tỉnh, huyện, xã, phòng ban, quỹ, tài khoản của HTX, hệ thống
  unit_id integer
  everywhere boolean not null default false -- thấy toàn quốc (cấp trung ương, quản trị)
  valid_from date not null
  valid_to date not null default '9999-12-31'::date
  parent_id bigint -- cơ quan cấp trên trực tiếp của phòng ban, quỹ
  organisation_id bigint -- tổ chức mà tài khoản này thuộc về; chỉ thấy tổ chức của mình
  link_only boolean not null default false -- mở để giữ liên kết một lần; HTX chưa có tài khoản thật

table official_document_versions -- Nội dung ghi của văn bản; sửa là thêm phiên bản
  document_id bigint not null
  office_id bigint not null
  number text not null -- số trên văn bản: 77; của văn bản đi là số cấp trong sổ
  symbol text not null
  type text not null
  issued_on date not null
  issuer text not null
  summary text not null
  arrived_on date
  addressee text -- nơi được gửi (kính gửi), có thể là cơ quan ngoài hệ thống
  executing_office text -- cơ quan thực hiện, khác nơi được gửi
  transferred_to text -- Chuyển: người, phòng được chuyển xử lý
  drafting_unit text
  signatory text
  signatory_title text
  recipients jsonb not null default '[]'::jsonb -- nơi nhận theo nhóm mục đích: [{purpose, names}]
  archive_copy text
  copies integer
  urgency text not null default 'normal'::text
  secrecy text not null default 'none'::text
  due_on date
  parent_id bigint
  parent_relation text -- child = ban hành để triển khai văn bản kia; refers = nhắc tới; replaces = thay thế
  legal_basis text[] not null default '{}'::text[]
  receipt_confirmed_on date
  source text not null default 'typed'::text
  note text
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table official_documents -- Văn bản trong sổ: mỗi dòng một số trong sổ của một cơ quan; số bắt đầu lại ngày 01/01
  id bigint not null identity
  office_id bigint not null
  book text not null -- in = sổ văn bản đến, out = sổ văn bản đi, held = chỉ lưu để theo dõi, không vào sổ
  series text not null default ''::text -- dãy số riêng của văn bản đi nếu cơ quan đánh số theo loại; rỗng = một dãy chung
  book_year integer not null
  book_number integer
  recorded_from bigint not null
  origin_id bigint -- văn bản của cơ quan khác trong hệ thống mà đây là bản nhận

table one_time_links -- Liên kết một lần: một biểu, một kỳ, một tổ chức; có hạn, thu hồi được, gắn với máy mở đầu tiên
  id bigint not null identity
  purpose text not null
  organisation_id bigint not null
  unit_id integer not null -- nơi đóng trụ sở khi cấp: cơ quan nào thấy liên kết
  form text not null
  period text not null
  nonce bytea not null -- phần ngẫu nhiên của chữ ký; chữ ký làm bằng khóa ngoài cơ sở dữ liệu nên đọc bảng này không dựng lại được liên kết
  issued_by bigint not null
  issued_office bigint not null
  holder_id bigint not null
  holder_office bigint not null
  issued_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  device_digest bytea -- băm mã của máy mở đầu tiên; máy khác không mở được nữa
  opened_at timestamp with time zone
  revoked_at timestamp with time zone

table organisation_contacts -- Dữ liệu cá nhân liên hệ của tổ chức, theo phiên bản; chỉ băm có muối được niêm phong
  organisation_id bigint not null
  representative text
  phone text
  email text
  salt bytea not null
  digest bytea not null -- SHA-256(muối, ba trường): xóa dữ liệu cá nhân không làm hỏng niêm phong
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table organisation_event_versions -- Sự kiện: phiên bản (đính chính là phiên bản mới, không sửa đè)
  event_id bigint not null
  organisation_id bigint not null
  unit_id integer not null -- đơn vị của tổ chức khi sự kiện có hiệu lực; dùng cho phạm vi
  type text not null
  effective_date date not null
  decision_number text
  reason text
  mode text
  counterpart_id bigint
  changes jsonb not null -- các thuộc tính mà sự kiện đặt
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint
  reason_code text -- lý do trong danh mục lý do giải thể, tạm ngừng
  evidence text -- căn cứ ghi nhận (số quyết định, giấy chứng nhận, biên bản)

table organisation_events -- Sự kiện của tổ chức: định danh
  id bigint not null identity
  organisation_id bigint not null

table organisation_flows -- Dẫn xuất: biến động vào (in), ra (out), tại chỗ (at) do từng sự kiện
  organisation_id bigint not null
  event_id bigint not null
  side text not null
  type text not null
  date date not null
  mode text
  kind text not null
  name text not null
  abbreviation text
  unit_id integer not null
  address text
  sector text not null
  agricultural boolean not null
  tax_code text
  certificate_number text
  law_basis text not null
  charter_capital_dong bigint
  members_official integer
  members_linked_capital integer
  members_linked_other integer
  workers integer
  alliance_class text not null
  value_chain boolean not null
  high_tech boolean not null
  ocop boolean not null
  model_code text
  grade text
  operating text not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint
  vsic text -- mã ngành kinh tế Việt Nam, năm của danh mục đứng trước: 2018:01

table organisation_spans -- Dẫn xuất: trạng thái của tổ chức trong khoảng ngày [từ, đến), biết từ số nhật ký đến số nhật ký
  organisation_id bigint not null
  valid_from date not null
  valid_to date not null
  kind text not null
  name text not null
  abbreviation text
  unit_id integer not null
  address text
  sector text not null
  agricultural boolean not null
  tax_code text
  certificate_number text
  law_basis text not null
  charter_capital_dong bigint
  members_official integer
  members_linked_capital integer
  members_linked_other integer
  workers integer
  alliance_class text not null
  value_chain boolean not null
  high_tech boolean not null
  ocop boolean not null
  model_code text
  grade text
  operating text not null
  search_key text not null -- tên không dấu để tìm kiếm
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint
  vsic text -- mã ngành kinh tế Việt Nam, năm của danh mục đứng trước: 2018:01

table organisation_tax_codes -- Mã số thuế đã dùng; duy nhất trên toàn quốc
  tax_code text not null
  organisation_id bigint not null

table organisations -- Tổ chức (HTX, THT, LHHTX, QTDND): định danh và tính duy nhất
  id bigint not null identity
  code text not null -- mã số tổ chức trong sổ
  source text not null -- nguồn bản ghi: entered | import | demonstration (dữ liệu minh họa)

table outline_versions -- Đề cương riêng của cơ quan, từng bản; definition null = từ đây cơ quan dùng lại đề cương chung
  office_id bigint not null
  key text not null -- mã đề cương và cấp đầu tiên của nó: half-year-province
  version integer not null
  code text not null
  name text not null
  definition jsonb
  person_id bigint not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table outside_bodies -- Danh bạ cơ quan ngoài hệ thống (UBND, sở, ngành): nơi gửi và nơi nhận, không có tài khoản
  id bigint not null identity
  office_id bigint not null
  name text not null
  name_key text not null
  recorded_from bigint not null

table passkey_challenges -- Thử thách đang chờ trả lời, dùng đúng một lần
  challenge text not null
  expires_at timestamp with time zone not null

table passkeys -- Khóa truy cập (WebAuthn) của người dùng
  credential_id text not null
  person_id bigint not null
  public_key bytea not null
  counter bigint not null
  name text not null
  created_at timestamp with time zone not null
  used_at timestamp with time zone

table past_passwords -- Băm của các mật khẩu trước, để không dùng lại
  id bigint not null identity
  person_id bigint not null
  password_hash text not null
  replaced_at timestamp with time zone not null

table peer_spreads -- Mặt bằng đơn vị tương tự của một ngành cho một kỳ: mẫu tối đa 200 biểu của kỳ nguồn và khoảng giữa từng ô; dòng đã có không sửa
  id bigint not null identity
  form_code text not null
  period_id integer not null
  source_id integer not null
  sector text not null -- ngành; rỗng = các cơ quan báo cáo
  no integer not null
  members bigint[] not null
  versions integer[] not null
  figures jsonb not null -- Dẫn xuất từ members, versions: ô → [tứ phân vị dưới, trung vị, tứ phân vị trên, số đơn vị]

table period_forms -- Kỳ dùng bản nào của biểu; đổi giữa kỳ là một dòng mới
  period_id integer not null
  form_code text not null
  version integer not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table period_locks -- Chốt số liệu của một tỉnh hoặc cả nước trong kỳ; mở lại = đóng dòng, reason của dòng sau nói vì sao
  id bigint not null identity
  period_id integer not null
  unit_id integer not null
  reason text
  person_id bigint
  office_id bigint
  at timestamp with time zone not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table period_reopenings -- Vì sao một lần chốt được mở lại, ai mở
  lock_id bigint not null
  unit_id integer not null
  reason text not null
  person_id bigint
  at timestamp with time zone not null
  recorded_from bigint not null

table personal_values -- Dữ liệu cá nhân theo từng trường, niêm bằng khóa ngoài cơ sở dữ liệu; xóa là bỏ bản niêm, dòng ở lại để nói đã xóa khi nào
  id bigint not null identity
  subject_id uuid not null
  unit_id integer not null
  field text not null
  sealed bytea
  lookup bytea -- băm có khóa, để tìm mà không đọc
  saved_at timestamp with time zone not null
  erased_at timestamp with time zone
  restricted_at timestamp with time zone -- rút đồng ý hoặc hạn chế xử lý: từ lúc này không ai xem đầy đủ để dùng; chủ thể vẫn nhận được bản sao

table persons -- Người dùng; mật khẩu chỉ giữ dạng argon2id
  id bigint not null identity
  email text not null
  name text not null
  password_hash text
  disabled_at timestamp with time zone
  password_set_at timestamp with time zone -- lần đặt mật khẩu gần nhất; hồ sơ cấp độ 3 đòi đổi sau sáu tháng
  link_only boolean not null default false -- người nhận liên kết của một HTX chưa có tài khoản: không mật khẩu, không mời, không đăng nhập

table petition_versions -- Kiến nghị của tỉnh, từng bản: đã gửi, đã được trả lời, đã rút
  petition_id bigint not null
  office_id bigint not null -- cơ quan ghi bản này: tỉnh, hoặc Trung ương khi trả lời
  unit_id integer not null
  sent_on date not null
  answered_on date
  content jsonb not null -- tên, nội dung, số công văn; phần trả lời
  state text not null
  reason text
  made_by bigint
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table petitions -- Kiến nghị của tỉnh lên cấp trên, gom nhiều khó khăn: định danh
  id bigint not null identity
  office_id bigint not null
  unit_id integer not null

table plan_figures -- Số kế hoạch theo đơn vị và kỳ; basis nói rõ căn cứ (nửa năm hay cả năm)
  id bigint not null identity
  measure text not null
  unit_id integer not null
  period text not null
  basis text not null
  value numeric not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table posts -- Nhiệm vụ: một người giữ một vai trò tại một cơ quan trong một thời gian
  id bigint not null identity
  person_id bigint not null
  office_id bigint not null
  role text not null
  valid_from date not null
  valid_to date not null default '9999-12-31'::date

table privacy_requests -- Yêu cầu của chủ thể dữ liệu, kèm hạn trả lời và hạn giải quyết theo luật
  id bigint not null identity
  subject_id uuid not null
  unit_id integer not null
  kind text not null
  received_on date not null
  answer_by date not null
  finish_by date not null
  answered_at timestamp with time zone
  finished_at timestamp with time zone
  outcome text

table publication_files -- Byte đã phát hành của từng dạng tệp, giữ mãi
  publication_id bigint not null
  office_id bigint not null
  format text not null
  digest bytea not null
  length bigint not null
  content bytea not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table publication_pins -- Đề cương, định nghĩa chỉ tiêu, lời, nhiệm vụ, chú thích đúng như lúc trình ký; mỗi lần trình một dòng
  publication_id bigint not null
  office_id bigint not null
  body text not null
  digest bytea not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table publication_versions -- Báo cáo: từng bước Soạn → Trình ký → Ký → Phát hành, mỗi bước một phiên bản
  publication_id bigint not null
  office_id bigint not null
  unit_id integer not null
  state text not null
  title text not null
  search_key text not null
  settings jsonb not null
  pin bigint -- số nhật ký mà số liệu được ghim từ lúc trình ký
  content_digest bytea -- SHA-256 của nội dung đã trình: cái được ký đúng là cái được phát hành
  writer_id bigint not null
  submitted_on date
  signer_id bigint
  signed_on date
  signed_file_id bigint -- bản ký ngoài hệ thống, giữ nguyên: bản chụp của bản giấy hoặc tệp PDF đã ký số
  number text
  symbol text
  document_date date
  issued_on date
  address text -- trang kiểm tra in trên văn bản, như lúc phát hành
  reason text
  renderer jsonb
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint
  posted_on date -- ngày đăng lên cổng, trang tin; khác ngày văn bản, ngày chốt số liệu và ngày phát hành

table publications -- Báo cáo của một cơ quan về một đơn vị, một kỳ: định danh và mã kiểm tra in trên văn bản
  id bigint not null identity
  code text not null
  office_id bigint not null
  unit_id integer not null
  outline text not null
  period text not null
  amends_id bigint -- báo cáo đã phát hành mà văn bản này thay thế hoặc đính chính
  amends_how text -- replaces = thay thế toàn bộ (sai về nội dung); corrects = công văn đính chính (sai về thể thức, kỹ thuật trình bày)
  discarded_seq bigint -- số nhật ký của lần bỏ bản soạn chưa từng trình ký; trống thì báo cáo còn đó

table received_lists -- Danh sách do nơi khác gửi, giữ nguyên byte để đọc lại
  id bigint not null identity
  office_id bigint not null
  person_id bigint not null
  sender text not null -- nơi gửi, theo lời người nhận: Sở Tài chính, Sở NN&MT, Thuế…
  file_name text not null
  digest bytea not null
  content bytea not null
  unit_id integer not null
  as_of date not null -- danh sách nói về ngày nào
  recorded_from bigint not null

table recovery_codes -- Mã dự phòng dùng một lần, chỉ giữ băm
  person_id bigint not null
  code_digest bytea not null
  used_at timestamp with time zone

table region_memberships -- Vùng theo từng sơ đồ phân vùng; mỗi tỉnh thuộc một vùng trong một sơ đồ
  scheme text not null
  region text not null
  region_name text not null
  ordinal integer not null
  province_id integer not null

table register_coverages -- Sổ đăng ký đầy đủ cho tỉnh nào, loại nào, từ ngày nào; ngoài phạm vi này không có số khác với bằng 0
  unit_id integer not null
  kind text not null
  from_date date not null
  to_date date not null default '9999-12-31'::date
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table release_calendar -- Lịch công bố: định danh của một mục báo trước
  id bigint not null identity
  office_id bigint not null
  unit_id integer not null

table release_calendar_versions -- Lịch công bố, từng bản: sẽ công bố gì, ngày nào; đổi ngày hoặc hủy thì kèm lý do, công khai
  entry_id bigint not null
  office_id bigint not null
  unit_id integer not null
  title text not null
  period text not null
  release_on date not null
  state text not null
  reason text
  made_by bigint
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table release_contents -- Điều công chúng đọc, byte chuẩn, giữ mãi; mỗi lần trình duyệt một dòng
  release_id bigint not null
  revision integer not null
  office_id bigint not null
  body bytea not null
  digest bytea not null
  model text not null -- ô nào là ô nào, ô nào ẩn vì sao, cộng với nhau ra sao: để bản sau không làm lộ bản trước; không bao giờ công khai
  pins text not null -- định nghĩa chỉ tiêu, lĩnh vực, các bản công bố đã xét: để dựng lại
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table release_versions -- Bản công bố: mỗi bước một phiên bản; revision 0 là bản đầu, n là bản điều chỉnh n
  release_id bigint not null
  revision integer not null
  office_id bigint not null
  unit_id integer not null
  state text not null
  title text not null
  settings jsonb not null
  pin bigint
  content_digest bytea -- SHA-256 của byte đã trình: cái được duyệt đúng là cái công chúng đọc
  maker_id bigint -- người soạn; null = bản minh họa
  checker_id bigint
  release_at timestamp with time zone -- từ giờ này ai cũng đọc được
  reason text -- vì sao điều chỉnh; công chúng đọc được
  returned text -- vì sao bị trả lại
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table releases -- Bản công bố số liệu của một cơ quan về một đơn vị, một kỳ: định danh và địa chỉ công khai
  id bigint not null identity
  code text not null
  office_id bigint not null
  unit_id integer not null
  period text not null

table reporting_periods -- Kỳ báo cáo đã mở của một chế độ; due = hạn của từng cấp, đã dời khỏi ngày nghỉ khi mở
  id integer not null identity
  key text not null
  regime text not null
  code text not null
  name text not null
  from_date date not null
  to_date date not null
  cut_off date not null
  due jsonb not null
  due_time text
  unit_id integer not null
  recorded_from bigint not null

table reporting_regimes -- Chế độ báo cáo; unit_id null = đi kèm phần mềm, nạp lại khi danh mục đổi
  code text not null
  definition jsonb not null
  digest bytea not null
  unit_id integer
  recorded_from bigint not null

table requests -- Khóa một-lần của thiết bị, giữ mãi: cùng khóa cùng nội dung trả lại biên nhận đầu tiên
  key uuid not null
  person_id bigint not null
  body_digest bytea not null
  status integer not null
  reply jsonb not null
  seq bigint not null
  at timestamp with time zone not null default clock_timestamp()

table sessions -- Phiên đăng nhập phía máy chủ; chỉ giữ băm của mã phiên
  token_digest bytea not null
  person_id bigint not null
  post_id bigint not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  revoked_at timestamp with time zone
  id bigint not null identity
  address text -- địa chỉ mạng lúc đăng nhập, để chủ tài khoản nhận ra phiên lạ
  device text -- tên trình duyệt lúc đăng nhập

table settings -- Sự thật về bản cài đặt này: minh họa hay thật, do lần ghi nào đặt
  key text not null
  value jsonb not null
  seq bigint not null

table sign_in_failures -- Lần đăng nhập sai gần đây theo tài khoản, để hãm dò mật khẩu trên mọi tiến trình
  account_digest bytea not null
  at timestamp with time zone not null default clock_timestamp()

table stored_file_shares -- Tệp được đưa cho cơ quan ngoài phạm vi, ví dụ nơi nhận của văn bản
  file_id bigint not null
  office_id bigint not null
  shared_at timestamp with time zone not null

table stored_files -- Tệp đính kèm: bản chụp bản ký, phụ lục, minh chứng; băm SHA-256 là địa chỉ của nội dung
  id bigint not null identity
  office_id bigint not null
  unit_id integer -- đơn vị mà tệp nói về; null = chỉ cơ quan đã cất
  person_id bigint
  name text not null
  media_type text not null
  digest bytea not null
  length bigint not null
  content bytea
  scan text not null default 'not-scanned'::text -- chưa quét khi không có máy quét vi-rút
  stored_at timestamp with time zone not null
  erased_at timestamp with time zone -- xóa theo yêu cầu: bỏ nội dung, giữ dòng và băm
  recorded_from bigint not null default currval('journal_seq'::regclass)
  recorded_to bigint not null default '9007199254740991'::bigint

table submission_approvals -- Bản nào đang là giá trị đã duyệt, từ số nhật ký nào đến số nào
  submission_id bigint not null
  period_id integer not null
  form_code text not null
  organisation_id bigint
  unit_id integer not null
  version integer not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table submission_drafts -- Nháp đang điền: bảng nháp, ghi đè có bộ đếm
  submission_id bigint not null
  period_id integer not null
  form_code text not null
  organisation_id bigint
  unit_id integer not null
  draft integer not null
  form_version integer not null
  cells jsonb not null
  exceptions jsonb not null
  person_id bigint
  saved_at timestamp with time zone not null
  over_version integer not null default 0 -- bản đã gửi lúc lưu nháp; bằng bản hiện tại thì nháp là mới hơn

table submission_standings -- Biểu như đang đứng: bản hiện tại, trạng thái, bản đã duyệt, nháp
  id bigint
  period_id integer
  period_key text
  form_code text
  organisation_id bigint
  unit_id integer
  province_id integer
  version integer
  state text
  level text
  form_version integer
  channel text
  late boolean
  queued boolean
  exceptions jsonb
  sent_by bigint
  sent_at timestamp with time zone
  sender text
  reason text
  notes jsonb
  state_by text
  state_at timestamp with time zone
  approved_version integer
  draft integer
  draft_cells jsonb
  draft_exceptions jsonb
  draft_at timestamp with time zone
  draft_by text
  draft_person bigint
  draft_over integer
  seq bigint

table submission_states -- Trạng thái biểu theo thời gian; acting = cấp trên làm thay cấp dưới quá hạn
  submission_id bigint not null
  period_id integer not null
  form_code text not null
  organisation_id bigint
  unit_id integer not null
  state text not null
  version integer not null
  level text not null
  acting boolean not null
  reason text
  notes jsonb not null
  person_id bigint
  office_id bigint
  at timestamp with time zone not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table submission_versions -- Nội dung đã gửi, từng bản; digest = băm các ô
  submission_id bigint not null
  version integer not null
  period_id integer not null
  form_code text not null
  organisation_id bigint
  unit_id integer not null
  form_version integer not null
  channel text not null
  late boolean not null
  queued boolean not null -- gửi sau khi chốt: ở hàng chờ muộn, không vào tổng đã chốt
  exceptions jsonb not null
  findings jsonb not null
  errors integer not null
  warnings integer not null
  same_count integer not null
  changed_count integer not null
  digest bytea not null
  sent_by bigint
  sent_office bigint
  sent_at timestamp with time zone not null
  device_time text
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint
  last_submission bigint -- biểu kỳ trước đã đem so, với bản last_version; null = không có
  last_version integer
  spread_id bigint -- mặt bằng đơn vị tương tự đã đem so; null = chưa đủ năm đơn vị
  outliers jsonb not null default '[]'::jsonb -- Dẫn xuất: các ô lệch xa kỳ trước hoặc mặt bằng, theo #domain/rule/outlier.ts

table submissions -- Biểu của một đơn vị trong một kỳ: định danh; loại, ngành, tỉnh là của cuối kỳ
  id bigint not null identity
  period_id integer not null
  period_key text not null
  form_code text not null
  organisation_id bigint
  unit_id integer not null
  province_id integer
  kind text
  sector text
  agricultural boolean
  recorded_from bigint not null

table target_explanations -- Giải trình của đơn vị được giao về một chỉ tiêu; chỉ thêm, lời sau thay lời trước, null = rút lại
  id bigint not null identity
  target_id bigint not null
  document_id bigint not null
  issuer_office_id bigint not null -- cơ quan giao chỉ tiêu
  office_id bigint not null
  unit_id integer not null
  words text
  explained_on date not null
  recorded_from bigint not null

table target_shares -- Phần của từng đơn vị trong một chỉ tiêu; not-applicable = không áp dụng (khác 0)
  target_id bigint not null
  document_id bigint not null
  office_id bigint not null
  unit_id integer not null
  state text not null default 'set'::text
  low bigint
  high bigint
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table target_versions -- Nội dung chỉ tiêu: toán tử, số, đơn vị, gốc so sánh, kỳ, phạm vi; sửa là thêm phiên bản kèm lý do
  target_id bigint not null
  document_id bigint not null
  office_id bigint not null
  clause_id bigint
  parent_target_id bigint
  measure text
  period text not null
  definition jsonb not null
  reason text
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table targets -- Chỉ tiêu giao: định danh; nội dung ở target_versions, phần của từng đơn vị ở target_shares
  id bigint not null identity
  document_id bigint not null
  office_id bigint not null
  recorded_from bigint not null

table task_reports -- Đơn vị được giao xác nhận đã nhận, báo cáo tiến độ kèm minh chứng, giải trình; chỉ thêm, không sửa
  id bigint not null identity
  task_id bigint not null
  document_id bigint not null
  issuer_office_id bigint not null
  office_id bigint not null
  unit_id integer not null
  kind text not null
  words text
  evidence jsonb not null default '[]'::jsonb -- minh chứng: [{kind: file|organisation|cell|document, …}]
  reported_on date not null
  recorded_from bigint not null

table totp_secrets -- Khóa mã xác thực theo thời gian, niêm bằng khóa ngoài cơ sở dữ liệu
  person_id bigint not null
  sealed_secret bytea not null
  created_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  last_counter bigint not null default 0 -- bước thời gian của mã dùng gần nhất; mã không dùng được lần hai

table unit_ancestries -- Dẫn xuất: đơn vị thuộc tỉnh/huyện/xã nào trong địa giới của từng khoảng ngày; không có dòng = không xác định
  unit_id integer not null
  level text not null
  ancestor_id integer not null
  from_date date not null
  to_date date not null

table unit_changes -- Thay đổi địa giới đã áp dụng; recorded_to là số nhật ký của lần hoàn tác
  id bigint not null identity
  kind text not null
  date date not null
  change jsonb not null -- dòng bỏ đi và dòng thêm vào; lật ngược là hoàn tác
  preview jsonb not null
  unit_ids integer[] not null -- các đơn vị bị chạm tới; danh mục tệp không nạp đè lên chúng
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table unit_successions -- Kế thừa khi sáp nhập, chia, tách: đơn vị cũ sang đơn vị mới từ ngày
  predecessor_id integer not null
  successor_id integer not null
  kind text not null
  date date not null
  part text not null
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table unit_versions -- Tên, mã, loại, cấp trên của đơn vị trong một khoảng ngày [từ, đến)
  unit_id integer not null
  valid_from date not null
  valid_to date not null
  code text not null
  name text not null
  type text not null
  parent_id integer
  aliases text[] not null default '{}'::text[]
  recorded_from bigint not null
  recorded_to bigint not null default '9007199254740991'::bigint

table units -- Đơn vị hành chính: mã nội bộ ổn định, không dùng lại
  id integer not null
  level text not null

table versioned_relations -- Bảng phiên bản được niêm phong: khóa dòng và các cột không đưa vào băm
  relation text not null
  key_columns text[] not null
  unsealed_columns text[] not null default '{}'::text[]

create sequence journal_seq as bigint

constraint activities.activities_book FOREIGN KEY (office_id, unit_id) REFERENCES activity_books(office_id, unit_id)
constraint activities.activities_kind CHECK ((kind = ANY (ARRAY['training'::text, 'fair'::text])))
constraint activities.activities_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint activities.activities_pkey PRIMARY KEY (id)
constraint activities.activities_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint activity_attendees.activity_attendees_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities(id)
constraint activity_attendees.activity_attendees_gender CHECK ((gender = ANY (ARRAY['female'::text, 'male'::text, 'unstated'::text])))
constraint activity_attendees.activity_attendees_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint activity_attendees.activity_attendees_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint activity_attendees.activity_attendees_pkey PRIMARY KEY (activity_id, line, recorded_from)
constraint activity_attendees.activity_attendees_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint activity_books.activity_books_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint activity_books.activity_books_pkey PRIMARY KEY (office_id, unit_id)
constraint activity_books.activity_books_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint activity_participants.activity_participants_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities(id)
constraint activity_participants.activity_participants_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint activity_participants.activity_participants_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint activity_participants.activity_participants_pkey PRIMARY KEY (activity_id, organisation_id, recorded_from)
constraint activity_participants.activity_participants_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint activity_plan_versions.activity_plan_amounts CHECK (((COALESCE(classes, 0) >= 0) AND (COALESCE(attendances, 0) >= 0) AND (COALESCE(budget_dong, (0)::bigint) >= 0) AND (COALESCE(fairs, 0) >= 0)))
constraint activity_plan_versions.activity_plan_book FOREIGN KEY (office_id, unit_id) REFERENCES activity_books(office_id, unit_id)
constraint activity_plan_versions.activity_plan_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES persons(id)
constraint activity_plan_versions.activity_plan_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint activity_plan_versions.activity_plan_versions_pkey PRIMARY KEY (office_id, unit_id, year, recorded_from)
constraint activity_plan_versions.activity_plan_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint activity_versions.activity_versions_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities(id)
constraint activity_versions.activity_versions_amounts CHECK (((COALESCE(planned_cost_dong, (0)::bigint) >= 0) AND (COALESCE(settled_cost_dong, (0)::bigint) >= 0) AND (COALESCE(stated_attendances, 0) >= 0) AND (COALESCE(booths, 0) >= 0) AND (COALESCE(stated_htx, 0) >= 0) AND (COALESCE(delegations, 0) >= 0) AND (COALESCE(revenue_dong, (0)::bigint) >= 0)))
constraint activity_versions.activity_versions_changed CHECK (((changed_on IS NULL) OR (state = ANY (ARRAY['settled'::text, 'cancelled'::text, 'withdrawn'::text]))))
constraint activity_versions.activity_versions_days CHECK ((ends_on >= starts_on))
constraint activity_versions.activity_versions_kind CHECK ((((kind = 'training'::text) AND (topic IS NOT NULL) AND (audience IS NOT NULL) AND (funding IS NOT NULL) AND (level IS NULL) AND (role IS NULL)) OR ((kind = 'fair'::text) AND (level IS NOT NULL) AND (role IS NOT NULL) AND (topic IS NULL) AND (audience IS NULL) AND (stated_attendances IS NULL))))
constraint activity_versions.activity_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES persons(id)
constraint activity_versions.activity_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint activity_versions.activity_versions_pkey PRIMARY KEY (activity_id, recorded_from)
constraint activity_versions.activity_versions_state CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'settled'::text, 'cancelled'::text, 'withdrawn'::text])))
constraint activity_versions.activity_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint catalogue_loads.catalogue_loads_pkey PRIMARY KEY (seq)
constraint collection_calls.collection_calls_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint collection_calls.collection_calls_period_id_fkey FOREIGN KEY (period_id) REFERENCES reporting_periods(id)
constraint collection_calls.collection_calls_pkey PRIMARY KEY (id)
constraint collection_calls.collection_calls_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint collection_reminders.collection_reminders_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint collection_reminders.collection_reminders_period_id_fkey FOREIGN KEY (period_id) REFERENCES reporting_periods(id)
constraint collection_reminders.collection_reminders_pkey PRIMARY KEY (id)
constraint collection_reminders.collection_reminders_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint collection_reminders.collection_reminders_way CHECK ((way = ANY (ARRAY['mail'::text, 'letter'::text])))
constraint collection_steps.collection_steps_pkey PRIMARY KEY (province_id, regime, recorded_from)
constraint collection_steps.collection_steps_province_id_fkey FOREIGN KEY (province_id) REFERENCES units(id)
constraint collection_steps.collection_steps_regime_fkey FOREIGN KEY (regime) REFERENCES reporting_regimes(code)
constraint difficulties.difficulties_link_id_fkey FOREIGN KEY (link_id) REFERENCES one_time_links(id)
constraint difficulties.difficulties_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint difficulties.difficulties_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint difficulties.difficulties_pkey PRIMARY KEY (id)
constraint difficulties.difficulties_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint difficulty_books.difficulty_books_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint difficulty_books.difficulty_books_pkey PRIMARY KEY (unit_id)
constraint difficulty_books.difficulty_books_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint difficulty_event_versions.difficulty_event_due CHECK (((due_on IS NULL) OR (type = ANY (ARRAY['raised'::text, 'unresolved'::text]))))
constraint difficulty_event_versions.difficulty_event_state CHECK ((state = ANY (ARRAY['recorded'::text, 'withdrawn'::text])))
constraint difficulty_event_versions.difficulty_event_subject CHECK (((type = 'raised'::text) = (subject IS NOT NULL)))
constraint difficulty_event_versions.difficulty_event_type CHECK ((type = ANY (ARRAY['raised'::text, 'received'::text, 'transferred'::text, 'petitioned'::text, 'answered'::text, 'accepted'::text, 'unresolved'::text, 'withdrawn'::text])))
constraint difficulty_event_versions.difficulty_event_versions_difficulty_id_fkey FOREIGN KEY (difficulty_id) REFERENCES difficulties(id)
constraint difficulty_event_versions.difficulty_event_versions_event_id_fkey FOREIGN KEY (event_id) REFERENCES difficulty_events(id)
constraint difficulty_event_versions.difficulty_event_versions_link_id_fkey FOREIGN KEY (link_id) REFERENCES one_time_links(id)
constraint difficulty_event_versions.difficulty_event_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES persons(id)
constraint difficulty_event_versions.difficulty_event_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint difficulty_event_versions.difficulty_event_versions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint difficulty_event_versions.difficulty_event_versions_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id)
constraint difficulty_event_versions.difficulty_event_versions_pkey PRIMARY KEY (event_id, recorded_from)
constraint difficulty_event_versions.difficulty_event_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint difficulty_events.difficulty_events_difficulty_id_fkey FOREIGN KEY (difficulty_id) REFERENCES difficulties(id)
constraint difficulty_events.difficulty_events_pkey PRIMARY KEY (id)
constraint directive_clauses.directive_clauses_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint directive_clauses.directive_clauses_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint directive_clauses.directive_clauses_pkey PRIMARY KEY (id)
constraint directive_tasks.directive_tasks_clause_id_fkey FOREIGN KEY (clause_id) REFERENCES directive_clauses(id)
constraint directive_tasks.directive_tasks_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint directive_tasks.directive_tasks_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint directive_tasks.directive_tasks_once UNIQUE (clause_id, unit_id)
constraint directive_tasks.directive_tasks_pkey PRIMARY KEY (id)
constraint directive_tasks.directive_tasks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint document_attachments.document_attachments_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint document_attachments.document_attachments_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
constraint document_attachments.document_attachments_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint document_attachments.document_attachments_once UNIQUE (document_id, file_id)
constraint document_attachments.document_attachments_pkey PRIMARY KEY (id)
constraint document_texts.document_texts_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint document_texts.document_texts_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint document_texts.document_texts_pkey PRIMARY KEY (document_id)
constraint form_cells.form_cells_one CHECK ((num_nonnulls(amount, words, absent) = 1))
constraint form_cells.form_cells_pkey PRIMARY KEY (period_end, submission_id, version, cell)
constraint form_drafts.form_drafts_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint form_drafts.form_drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint form_drafts.form_drafts_pkey PRIMARY KEY (form_code)
constraint form_drafts.form_drafts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint form_totals.form_totals_basis CHECK ((basis = ANY (ARRAY['all'::text, 'approved'::text])))
constraint form_totals.form_totals_pkey PRIMARY KEY (period_id, form_code, province_id, basis, stated, cell)
constraint form_versions.form_versions_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint form_versions.form_versions_pkey PRIMARY KEY (form_code, version)
constraint form_versions.form_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint frozen_members.frozen_members_lock_id_fkey FOREIGN KEY (lock_id) REFERENCES period_locks(id)
constraint frozen_members.frozen_members_pkey PRIMARY KEY (lock_id, submission_id)
constraint frozen_members.frozen_members_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id)
constraint frozen_totals.frozen_totals_lock_id_fkey FOREIGN KEY (lock_id) REFERENCES period_locks(id)
constraint frozen_totals.frozen_totals_pkey PRIMARY KEY (lock_id, form_code, cell, stated)
constraint fund_states.fund_states_capital CHECK (((charter_capital_dong IS NULL) OR (established AND (charter_capital_dong >= 0))))
constraint fund_states.fund_states_event CHECK (((event = ANY (ARRAY['none'::text, 'held'::text, 'established'::text, 'capital-changed'::text, 'closed'::text])) AND (established = (event = ANY (ARRAY['held'::text, 'established'::text, 'capital-changed'::text])))))
constraint fund_states.fund_states_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint fund_states.fund_states_pkey PRIMARY KEY (id)
constraint fund_states.fund_states_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint invitations.invitations_channel CHECK ((channel = ANY (ARRAY['email'::text, 'slip'::text])))
constraint invitations.invitations_created_by_fkey FOREIGN KEY (created_by) REFERENCES persons(id)
constraint invitations.invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint invitations.invitations_pkey PRIMARY KEY (id)
constraint invitations.invitations_purpose CHECK ((purpose = ANY (ARRAY['account'::text, 'reset'::text])))
constraint invitations.invitations_token UNIQUE (token_digest)
constraint journal.journal_pkey PRIMARY KEY (seq)
constraint journal_blocks.journal_blocks_pkey PRIMARY KEY (no)
constraint journal_blocks.journal_blocks_range CHECK ((from_seq <= to_seq))
constraint journal_leaves.journal_leaves_change CHECK ((change = ANY (ARRAY['opened'::text, 'closed'::text])))
constraint journal_leaves.journal_leaves_pkey PRIMARY KEY (block_no, ord)
constraint known_devices.known_devices_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint known_devices.known_devices_pkey PRIMARY KEY (device_digest, person_id)
constraint learnt_heads.learnt_heads_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint learnt_heads.learnt_heads_pkey PRIMARY KEY (office_id, sender, recorded_from)
constraint link_sessions.link_sessions_id UNIQUE (id)
constraint link_sessions.link_sessions_link_id_fkey FOREIGN KEY (link_id) REFERENCES one_time_links(id)
constraint link_sessions.link_sessions_pkey PRIMARY KEY (token_digest)
constraint list_decisions.list_decisions_kind CHECK ((decision = ANY (ARRAY['same'::text, 'different'::text, 'explained'::text, 'applied'::text])))
constraint list_decisions.list_decisions_list_id_fkey FOREIGN KEY (list_id) REFERENCES received_lists(id)
constraint list_decisions.list_decisions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint list_decisions.list_decisions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint list_decisions.list_decisions_pkey PRIMARY KEY (id)
constraint list_progress.list_progress_list_id_fkey FOREIGN KEY (list_id) REFERENCES received_lists(id)
constraint list_progress.list_progress_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint list_progress.list_progress_pkey PRIMARY KEY (list_id)
constraint loan_books.loan_books_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint loan_books.loan_books_pkey PRIMARY KEY (office_id, unit_id)
constraint loan_books.loan_books_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint loan_event_versions.loan_event_amounts CHECK (((amount_dong >= 0) AND (interest_dong >= 0) AND ((interest_dong = 0) OR (type = 'receipt'::text))))
constraint loan_event_versions.loan_event_state CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'returned'::text, 'withdrawal-asked'::text, 'withdrawn'::text])))
constraint loan_event_versions.loan_event_two_people CHECK (((checked_by IS NULL) OR ((checked_by IS DISTINCT FROM made_by) AND (checked_by IS DISTINCT FROM asked_by))))
constraint loan_event_versions.loan_event_type CHECK ((type = ANY (ARRAY['filed'::text, 'appraised'::text, 'decided'::text, 'contracted'::text, 'disbursement'::text, 'receipt'::text, 'adjustment'::text, 'extension'::text, 'written-off'::text])))
constraint loan_event_versions.loan_event_versions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES persons(id)
constraint loan_event_versions.loan_event_versions_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES persons(id)
constraint loan_event_versions.loan_event_versions_event_id_fkey FOREIGN KEY (event_id) REFERENCES loan_events(id)
constraint loan_event_versions.loan_event_versions_loan_id_fkey FOREIGN KEY (loan_id) REFERENCES loans(id)
constraint loan_event_versions.loan_event_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES persons(id)
constraint loan_event_versions.loan_event_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint loan_event_versions.loan_event_versions_pkey PRIMARY KEY (event_id, recorded_from)
constraint loan_event_versions.loan_event_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint loan_events.loan_events_loan_id_fkey FOREIGN KEY (loan_id) REFERENCES loans(id)
constraint loan_events.loan_events_pkey PRIMARY KEY (id)
constraint loans.loans_book FOREIGN KEY (office_id, unit_id) REFERENCES loan_books(office_id, unit_id)
constraint loans.loans_code UNIQUE (office_id, code)
constraint loans.loans_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint loans.loans_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint loans.loans_pkey PRIMARY KEY (id)
constraint loans.loans_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint mail_outbox.mail_outbox_once UNIQUE (key)
constraint mail_outbox.mail_outbox_one_end CHECK (((sent_at IS NULL) OR (unknown_at IS NULL)))
constraint mail_outbox.mail_outbox_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint mail_outbox.mail_outbox_pkey PRIMARY KEY (id)
constraint notice_choices.notice_choices_mail CHECK ((mail = ANY (ARRAY['at-once'::text, 'daily'::text, 'none'::text])))
constraint notice_choices.notice_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint notice_choices.notice_choices_pkey PRIMARY KEY (person_id)
constraint notices.notices_once UNIQUE (person_id, key)
constraint notices.notices_path CHECK ((path ~~ '/%'::text))
constraint notices.notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint notices.notices_pkey PRIMARY KEY (id)
constraint office_scope_units.office_scope_units_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint office_scope_units.office_scope_units_pkey PRIMARY KEY (office_id, unit_id)
constraint office_successions.office_successions_pkey PRIMARY KEY (predecessor_id, successor_id)
constraint office_successions.office_successions_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES offices(id)
constraint office_successions.office_successions_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES offices(id)
constraint offices.offices_code UNIQUE (code)
constraint offices.offices_level CHECK ((level = ANY (ARRAY['nation'::text, 'province'::text, 'district'::text, 'commune'::text, 'department'::text, 'fund'::text, 'cooperative'::text, 'system'::text])))
constraint offices.offices_organisation CHECK (((level = 'cooperative'::text) = (organisation_id IS NOT NULL)))
constraint offices.offices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint offices.offices_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES offices(id)
constraint offices.offices_pkey PRIMARY KEY (id)
constraint official_document_versions.official_document_versions_arrival CHECK (((arrived_on IS NULL) OR (arrived_on >= issued_on)))
constraint official_document_versions.official_document_versions_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint official_document_versions.official_document_versions_due CHECK (((due_on IS NULL) OR (due_on >= issued_on)))
constraint official_document_versions.official_document_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint official_document_versions.official_document_versions_parent CHECK ((((parent_id IS NULL) = (parent_relation IS NULL)) AND (parent_id <> document_id) AND (parent_relation = ANY (ARRAY['child'::text, 'refers'::text, 'replaces'::text]))))
constraint official_document_versions.official_document_versions_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES official_documents(id)
constraint official_document_versions.official_document_versions_pkey PRIMARY KEY (document_id, recorded_from)
constraint official_document_versions.official_document_versions_secrecy CHECK ((secrecy = ANY (ARRAY['none'::text, 'confidential'::text, 'secret'::text, 'top-secret'::text])))
constraint official_document_versions.official_document_versions_urgency CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'very-urgent'::text, 'express'::text])))
constraint official_documents.official_documents_book CHECK ((book = ANY (ARRAY['in'::text, 'out'::text, 'held'::text])))
constraint official_documents.official_documents_number CHECK ((((book = 'held'::text) = (book_number IS NULL)) AND (book_number > 0)))
constraint official_documents.official_documents_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint official_documents.official_documents_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES official_documents(id)
constraint official_documents.official_documents_pkey PRIMARY KEY (id)
constraint one_time_links.one_time_links_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES persons(id)
constraint one_time_links.one_time_links_holder_office_fkey FOREIGN KEY (holder_office) REFERENCES offices(id)
constraint one_time_links.one_time_links_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES persons(id)
constraint one_time_links.one_time_links_issued_office_fkey FOREIGN KEY (issued_office) REFERENCES offices(id)
constraint one_time_links.one_time_links_life CHECK ((expires_at > issued_at))
constraint one_time_links.one_time_links_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint one_time_links.one_time_links_pkey PRIMARY KEY (id)
constraint one_time_links.one_time_links_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint organisation_contacts.organisation_contacts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint organisation_contacts.organisation_contacts_pkey PRIMARY KEY (organisation_id, recorded_from)
constraint organisation_contacts.organisation_contacts_recorded CHECK ((recorded_from < recorded_to))
constraint organisation_event_versions.organisation_event_versions_counterpart FOREIGN KEY (counterpart_id) REFERENCES organisations(id) DEFERRABLE
constraint organisation_event_versions.organisation_event_versions_event_id_fkey FOREIGN KEY (event_id) REFERENCES organisation_events(id)
constraint organisation_event_versions.organisation_event_versions_mode CHECK ((((mode IS NOT NULL) = (type = 'dissolved'::text)) AND ((mode IS NULL) OR (mode = ANY (ARRAY['voluntary'::text, 'compulsory'::text])))))
constraint organisation_event_versions.organisation_event_versions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint organisation_event_versions.organisation_event_versions_pkey PRIMARY KEY (event_id, recorded_from)
constraint organisation_event_versions.organisation_event_versions_recorded CHECK ((recorded_from < recorded_to))
constraint organisation_event_versions.organisation_event_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint organisation_events.organisation_events_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint organisation_events.organisation_events_pkey PRIMARY KEY (id)
constraint organisation_flows.organisation_flows_counts CHECK (((COALESCE(members_official, 0) >= 0) AND (COALESCE(workers, 0) >= 0) AND (COALESCE(charter_capital_dong, (0)::bigint) >= 0)))
constraint organisation_flows.organisation_flows_event_id_fkey FOREIGN KEY (event_id) REFERENCES organisation_events(id)
constraint organisation_flows.organisation_flows_kind CHECK ((kind = ANY (ARRAY['HTX'::text, 'THT'::text, 'LHHTX'::text, 'QTDND'::text])))
constraint organisation_flows.organisation_flows_operating CHECK ((operating = ANY (ARRAY['active'::text, 'suspended'::text, 'stopped'::text])))
constraint organisation_flows.organisation_flows_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint organisation_flows.organisation_flows_pkey PRIMARY KEY (event_id, side, recorded_from)
constraint organisation_flows.organisation_flows_side CHECK ((side = ANY (ARRAY['in'::text, 'out'::text, 'at'::text])))
constraint organisation_flows.organisation_flows_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint organisation_flows.organisation_flows_vsic CHECK ((vsic ~ '^[0-9]{4}:([A-Z]|[0-9]{2,5})$'::text))
constraint organisation_spans.organisation_spans_counts CHECK (((COALESCE(members_official, 0) >= 0) AND (COALESCE(workers, 0) >= 0) AND (COALESCE(charter_capital_dong, (0)::bigint) >= 0)))
constraint organisation_spans.organisation_spans_kind CHECK ((kind = ANY (ARRAY['HTX'::text, 'THT'::text, 'LHHTX'::text, 'QTDND'::text])))
constraint organisation_spans.organisation_spans_operating CHECK ((operating = ANY (ARRAY['active'::text, 'suspended'::text, 'stopped'::text])))
constraint organisation_spans.organisation_spans_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint organisation_spans.organisation_spans_pkey PRIMARY KEY (organisation_id, valid_from, recorded_from)
constraint organisation_spans.organisation_spans_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint organisation_spans.organisation_spans_valid CHECK ((valid_from < valid_to))
constraint organisation_spans.organisation_spans_vsic CHECK ((vsic ~ '^[0-9]{4}:([A-Z]|[0-9]{2,5})$'::text))
constraint organisation_tax_codes.organisation_tax_codes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint organisation_tax_codes.organisation_tax_codes_pkey PRIMARY KEY (tax_code)
constraint organisations.organisations_code UNIQUE (code)
constraint organisations.organisations_pkey PRIMARY KEY (id)
constraint outline_versions.outline_versions_number CHECK ((version >= 1))
constraint outline_versions.outline_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint outline_versions.outline_versions_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint outline_versions.outline_versions_pkey PRIMARY KEY (office_id, key, recorded_from)
constraint outside_bodies.outside_bodies_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint outside_bodies.outside_bodies_pkey PRIMARY KEY (id)
constraint passkey_challenges.passkey_challenges_pkey PRIMARY KEY (challenge)
constraint passkeys.passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint passkeys.passkeys_pkey PRIMARY KEY (credential_id)
constraint past_passwords.past_passwords_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint past_passwords.past_passwords_pkey PRIMARY KEY (id)
constraint peer_spreads.peer_spreads_no UNIQUE (form_code, period_id, sector, no)
constraint peer_spreads.peer_spreads_period_id_fkey FOREIGN KEY (period_id) REFERENCES reporting_periods(id)
constraint peer_spreads.peer_spreads_pkey PRIMARY KEY (id)
constraint peer_spreads.peer_spreads_source_id_fkey FOREIGN KEY (source_id) REFERENCES reporting_periods(id)
constraint period_forms.period_forms_form_code_version_fkey FOREIGN KEY (form_code, version) REFERENCES form_versions(form_code, version)
constraint period_forms.period_forms_period_id_fkey FOREIGN KEY (period_id) REFERENCES reporting_periods(id)
constraint period_forms.period_forms_pkey PRIMARY KEY (period_id, form_code, recorded_from)
constraint period_locks.period_locks_period_id_fkey FOREIGN KEY (period_id) REFERENCES reporting_periods(id)
constraint period_locks.period_locks_pkey PRIMARY KEY (id)
constraint period_locks.period_locks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint period_reopenings.period_reopenings_lock_id_fkey FOREIGN KEY (lock_id) REFERENCES period_locks(id)
constraint period_reopenings.period_reopenings_pkey PRIMARY KEY (lock_id)
constraint personal_values.personal_values_erased CHECK (((sealed IS NULL) = (erased_at IS NOT NULL)))
constraint personal_values.personal_values_once UNIQUE (subject_id, field)
constraint personal_values.personal_values_pkey PRIMARY KEY (id)
constraint personal_values.personal_values_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint persons.persons_email UNIQUE (email)
constraint persons.persons_email_lower CHECK ((email = lower(email)))
constraint persons.persons_pkey PRIMARY KEY (id)
constraint petition_versions.petition_answered CHECK (((state = 'answered'::text) = (answered_on IS NOT NULL)))
constraint petition_versions.petition_state CHECK ((state = ANY (ARRAY['sent'::text, 'answered'::text, 'withdrawn'::text])))
constraint petition_versions.petition_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES persons(id)
constraint petition_versions.petition_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint petition_versions.petition_versions_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id)
constraint petition_versions.petition_versions_pkey PRIMARY KEY (petition_id, recorded_from)
constraint petition_versions.petition_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint petitions.petitions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint petitions.petitions_pkey PRIMARY KEY (id)
constraint petitions.petitions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint plan_figures.plan_figures_pkey PRIMARY KEY (id)
constraint plan_figures.plan_figures_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint posts.posts_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint posts.posts_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint posts.posts_pkey PRIMARY KEY (id)
constraint posts.posts_role CHECK ((role = ANY (ARRAY['accountant'::text, 'commune-officer'::text, 'clerk'::text, 'provincial'::text, 'provincial-leader'::text, 'fund-officer'::text, 'fund-controller'::text, 'national'::text, 'national-leader'::text, 'administrator'::text, 'auditor'::text, 'viewer'::text])))
constraint posts.posts_span CHECK ((valid_from < valid_to))
constraint privacy_requests.privacy_requests_kind CHECK ((kind = ANY (ARRAY['access'::text, 'correction'::text, 'withdrawal'::text, 'restriction'::text, 'objection'::text, 'erasure'::text])))
constraint privacy_requests.privacy_requests_outcome CHECK (((finished_at IS NULL) = (outcome IS NULL)))
constraint privacy_requests.privacy_requests_pkey PRIMARY KEY (id)
constraint privacy_requests.privacy_requests_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint publication_files.publication_files_content CHECK (((digest = sha256(content)) AND (length = octet_length(content))))
constraint publication_files.publication_files_format CHECK ((format = ANY (ARRAY['docx'::text, 'pdf'::text, 'json'::text])))
constraint publication_files.publication_files_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint publication_files.publication_files_pkey PRIMARY KEY (publication_id, format, recorded_from)
constraint publication_files.publication_files_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publications(id)
constraint publication_pins.publication_pins_body CHECK ((digest = sha256(convert_to(body, 'UTF8'::name))))
constraint publication_pins.publication_pins_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint publication_pins.publication_pins_pkey PRIMARY KEY (publication_id, recorded_from)
constraint publication_pins.publication_pins_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publications(id)
constraint publication_versions.publication_versions_issued CHECK ((((state = 'issued'::text) = (issued_on IS NOT NULL)) AND ((state = 'issued'::text) = (number IS NOT NULL)) AND ((state = 'issued'::text) = (renderer IS NOT NULL)) AND ((state = 'issued'::text) = (address IS NOT NULL))))
constraint publication_versions.publication_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint publication_versions.publication_versions_pinned CHECK ((((state = 'draft'::text) = (pin IS NULL)) AND ((pin IS NULL) = (content_digest IS NULL))))
constraint publication_versions.publication_versions_pkey PRIMARY KEY (publication_id, recorded_from)
constraint publication_versions.publication_versions_posted CHECK (((posted_on IS NULL) OR ((state = 'issued'::text) AND (posted_on >= issued_on))))
constraint publication_versions.publication_versions_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publications(id)
constraint publication_versions.publication_versions_signed CHECK (((state <> ALL (ARRAY['signed'::text, 'issued'::text])) OR ((signer_id IS NOT NULL) AND (signed_on IS NOT NULL) AND (signer_id <> writer_id))))
constraint publication_versions.publication_versions_signed_file_id_fkey FOREIGN KEY (signed_file_id) REFERENCES stored_files(id)
constraint publication_versions.publication_versions_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES persons(id)
constraint publication_versions.publication_versions_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'signed'::text, 'issued'::text])))
constraint publication_versions.publication_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint publication_versions.publication_versions_writer_id_fkey FOREIGN KEY (writer_id) REFERENCES persons(id)
constraint publications.publications_amends CHECK ((((amends_id IS NULL) = (amends_how IS NULL)) AND (amends_how = ANY (ARRAY['replaces'::text, 'corrects'::text])) AND (amends_id <> id)))
constraint publications.publications_amends_id_fkey FOREIGN KEY (amends_id) REFERENCES publications(id)
constraint publications.publications_code UNIQUE (code)
constraint publications.publications_code_form CHECK ((code ~ '^[2-9A-HJ-NP-Z]{10}$'::text))
constraint publications.publications_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint publications.publications_pkey PRIMARY KEY (id)
constraint publications.publications_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint received_lists.received_lists_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint received_lists.received_lists_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint received_lists.received_lists_pkey PRIMARY KEY (id)
constraint received_lists.received_lists_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint recovery_codes.recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint recovery_codes.recovery_codes_pkey PRIMARY KEY (person_id, code_digest)
constraint region_memberships.region_memberships_pkey PRIMARY KEY (scheme, province_id)
constraint region_memberships.region_memberships_province_id_fkey FOREIGN KEY (province_id) REFERENCES units(id)
constraint register_coverages.register_coverages_pkey PRIMARY KEY (unit_id, kind, from_date, recorded_from)
constraint register_coverages.register_coverages_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint release_calendar.release_calendar_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint release_calendar.release_calendar_pkey PRIMARY KEY (id)
constraint release_calendar.release_calendar_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint release_calendar_versions.release_calendar_state CHECK ((state = ANY (ARRAY['planned'::text, 'cancelled'::text])))
constraint release_calendar_versions.release_calendar_versions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES release_calendar(id)
constraint release_calendar_versions.release_calendar_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES persons(id)
constraint release_calendar_versions.release_calendar_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint release_calendar_versions.release_calendar_versions_pkey PRIMARY KEY (entry_id, recorded_from)
constraint release_calendar_versions.release_calendar_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint release_contents.release_contents_body CHECK ((digest = sha256(body)))
constraint release_contents.release_contents_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint release_contents.release_contents_pkey PRIMARY KEY (release_id, revision, recorded_from)
constraint release_contents.release_contents_release_id_fkey FOREIGN KEY (release_id) REFERENCES releases(id)
constraint release_versions.release_versions_approved CHECK (((state = 'approved'::text) = (release_at IS NOT NULL)))
constraint release_versions.release_versions_checked CHECK (((checker_id IS NULL) OR (checker_id <> maker_id)))
constraint release_versions.release_versions_checker_id_fkey FOREIGN KEY (checker_id) REFERENCES persons(id)
constraint release_versions.release_versions_maker_id_fkey FOREIGN KEY (maker_id) REFERENCES persons(id)
constraint release_versions.release_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint release_versions.release_versions_pinned CHECK ((((state = ANY (ARRAY['submitted'::text, 'approved'::text])) = (pin IS NOT NULL)) AND ((pin IS NULL) = (content_digest IS NULL))))
constraint release_versions.release_versions_pkey PRIMARY KEY (release_id, revision, recorded_from)
constraint release_versions.release_versions_release_id_fkey FOREIGN KEY (release_id) REFERENCES releases(id)
constraint release_versions.release_versions_revision CHECK (((revision >= 0) AND ((revision = 0) = (reason IS NULL))))
constraint release_versions.release_versions_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'dropped'::text])))
constraint release_versions.release_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint releases.releases_code UNIQUE (code)
constraint releases.releases_code_form CHECK ((code ~ '^[A-Z0-9]{2,10}-[0-9]{4}(-[A-Z0-9]{2})?(-[0-9]{1,4})?$'::text))
constraint releases.releases_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint releases.releases_pkey PRIMARY KEY (id)
constraint releases.releases_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint reporting_periods.reporting_periods_days CHECK ((from_date <= to_date))
constraint reporting_periods.reporting_periods_key UNIQUE (key)
constraint reporting_periods.reporting_periods_pkey PRIMARY KEY (id)
constraint reporting_periods.reporting_periods_regime_fkey FOREIGN KEY (regime) REFERENCES reporting_regimes(code)
constraint reporting_periods.reporting_periods_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint reporting_regimes.reporting_regimes_pkey PRIMARY KEY (code)
constraint reporting_regimes.reporting_regimes_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint requests.requests_pkey PRIMARY KEY (key)
constraint sessions.sessions_id UNIQUE (id)
constraint sessions.sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint sessions.sessions_pkey PRIMARY KEY (token_digest)
constraint sessions.sessions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id)
constraint settings.settings_pkey PRIMARY KEY (key)
constraint stored_file_shares.stored_file_shares_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
constraint stored_file_shares.stored_file_shares_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint stored_file_shares.stored_file_shares_pkey PRIMARY KEY (file_id, office_id)
constraint stored_files.stored_files_content CHECK (((content IS NULL) OR ((digest = sha256(content)) AND (length = octet_length(content)))))
constraint stored_files.stored_files_erased CHECK (((content IS NULL) = (erased_at IS NOT NULL)))
constraint stored_files.stored_files_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint stored_files.stored_files_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint stored_files.stored_files_pkey PRIMARY KEY (id)
constraint stored_files.stored_files_scan CHECK ((scan = ANY (ARRAY['not-scanned'::text, 'clean'::text, 'infected'::text])))
constraint stored_files.stored_files_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint submission_approvals.submission_approvals_pkey PRIMARY KEY (submission_id, recorded_from)
constraint submission_approvals.submission_approvals_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id)
constraint submission_drafts.submission_drafts_pkey PRIMARY KEY (submission_id)
constraint submission_drafts.submission_drafts_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id)
constraint submission_states.submission_states_pkey PRIMARY KEY (submission_id, recorded_from)
constraint submission_states.submission_states_state CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'returned'::text, 'received'::text, 'approved'::text, 'amended'::text])))
constraint submission_states.submission_states_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id)
constraint submission_versions.submission_versions_channel CHECK ((channel = ANY (ARRAY['self'::text, 'link'::text, 'behalf'::text, 'stated'::text])))
constraint submission_versions.submission_versions_pkey PRIMARY KEY (submission_id, version)
constraint submission_versions.submission_versions_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submissions(id)
constraint submissions.submissions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id)
constraint submissions.submissions_period_id_fkey FOREIGN KEY (period_id) REFERENCES reporting_periods(id)
constraint submissions.submissions_pkey PRIMARY KEY (id)
constraint submissions.submissions_province_id_fkey FOREIGN KEY (province_id) REFERENCES units(id)
constraint submissions.submissions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint target_explanations.target_explanations_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint target_explanations.target_explanations_issuer_office_id_fkey FOREIGN KEY (issuer_office_id) REFERENCES offices(id)
constraint target_explanations.target_explanations_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint target_explanations.target_explanations_pkey PRIMARY KEY (id)
constraint target_explanations.target_explanations_target_id_fkey FOREIGN KEY (target_id) REFERENCES targets(id)
constraint target_explanations.target_explanations_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint target_shares.target_shares_bounds CHECK (((low IS NULL) OR (high IS NULL) OR (low <= high)))
constraint target_shares.target_shares_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint target_shares.target_shares_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint target_shares.target_shares_pkey PRIMARY KEY (target_id, unit_id, recorded_from)
constraint target_shares.target_shares_state CHECK (((state = ANY (ARRAY['set'::text, 'not-applicable'::text])) AND ((state = 'set'::text) = ((low IS NOT NULL) OR (high IS NOT NULL)))))
constraint target_shares.target_shares_target_id_fkey FOREIGN KEY (target_id) REFERENCES targets(id)
constraint target_shares.target_shares_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint target_versions.target_versions_clause_id_fkey FOREIGN KEY (clause_id) REFERENCES directive_clauses(id)
constraint target_versions.target_versions_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint target_versions.target_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint target_versions.target_versions_parent CHECK ((parent_target_id <> target_id))
constraint target_versions.target_versions_parent_target_id_fkey FOREIGN KEY (parent_target_id) REFERENCES targets(id)
constraint target_versions.target_versions_pkey PRIMARY KEY (target_id, recorded_from)
constraint target_versions.target_versions_target_id_fkey FOREIGN KEY (target_id) REFERENCES targets(id)
constraint targets.targets_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint targets.targets_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint targets.targets_pkey PRIMARY KEY (id)
constraint task_reports.task_reports_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_documents(id)
constraint task_reports.task_reports_issuer_office_id_fkey FOREIGN KEY (issuer_office_id) REFERENCES offices(id)
constraint task_reports.task_reports_kind CHECK ((kind = ANY (ARRAY['acknowledged'::text, 'progress'::text, 'done'::text, 'explanation'::text, 'returned'::text])))
constraint task_reports.task_reports_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
constraint task_reports.task_reports_pkey PRIMARY KEY (id)
constraint task_reports.task_reports_task_id_fkey FOREIGN KEY (task_id) REFERENCES directive_tasks(id)
constraint task_reports.task_reports_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint totp_secrets.totp_secrets_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
constraint totp_secrets.totp_secrets_pkey PRIMARY KEY (person_id)
constraint unit_ancestries.unit_ancestries_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES units(id)
constraint unit_ancestries.unit_ancestries_pkey PRIMARY KEY (unit_id, level, from_date)
constraint unit_ancestries.unit_ancestries_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_changes.unit_changes_kind CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'retype'::text, 'abolish'::text])))
constraint unit_changes.unit_changes_pkey PRIMARY KEY (id)
constraint unit_changes.unit_changes_recorded CHECK ((recorded_from < recorded_to))
constraint unit_successions.unit_successions_part CHECK ((part = ANY (ARRAY['whole'::text, 'part'::text, 'unverified'::text])))
constraint unit_successions.unit_successions_pkey PRIMARY KEY (predecessor_id, successor_id, date, recorded_from)
constraint unit_successions.unit_successions_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES units(id)
constraint unit_successions.unit_successions_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES units(id)
constraint unit_versions.unit_versions_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES units(id)
constraint unit_versions.unit_versions_pkey PRIMARY KEY (unit_id, valid_from, recorded_from)
constraint unit_versions.unit_versions_span CHECK ((valid_from < valid_to))
constraint unit_versions.unit_versions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
constraint units.units_level CHECK ((level = ANY (ARRAY['nation'::text, 'province'::text, 'district'::text, 'commune'::text])))
constraint units.units_pkey PRIMARY KEY (id)
constraint versioned_relations.versioned_relations_pkey PRIMARY KEY (relation)

CREATE INDEX activities_unit ON public.activities USING btree (unit_id)
CREATE INDEX activity_attendees_closed ON public.activity_attendees USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX activity_attendees_opened ON public.activity_attendees USING btree (recorded_from)
CREATE INDEX activity_attendees_organisation ON public.activity_attendees USING btree (organisation_id)
CREATE INDEX activity_attendees_subject ON public.activity_attendees USING btree (subject_id)
CREATE INDEX activity_participants_closed ON public.activity_participants USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX activity_participants_opened ON public.activity_participants USING btree (recorded_from)
CREATE INDEX activity_participants_organisation ON public.activity_participants USING btree (organisation_id)
CREATE INDEX activity_plan_versions_closed ON public.activity_plan_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX activity_plan_versions_opened ON public.activity_plan_versions USING btree (recorded_from)
CREATE INDEX activity_versions_closed ON public.activity_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX activity_versions_day ON public.activity_versions USING btree (ends_on, kind)
CREATE INDEX activity_versions_opened ON public.activity_versions USING btree (recorded_from)
CREATE INDEX collection_calls_organisation ON public.collection_calls USING btree (organisation_id, period_id, id)
CREATE INDEX collection_calls_period ON public.collection_calls USING btree (period_id, unit_id)
CREATE INDEX collection_reminders_organisation ON public.collection_reminders USING btree (organisation_id, period_id, form_code)
CREATE INDEX collection_reminders_period ON public.collection_reminders USING btree (period_id, form_code, unit_id)
CREATE INDEX collection_steps_closed ON public.collection_steps USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX collection_steps_opened ON public.collection_steps USING btree (recorded_from)
CREATE INDEX difficulties_organisation ON public.difficulties USING btree (organisation_id)
CREATE INDEX difficulties_unit ON public.difficulties USING btree (unit_id)
CREATE INDEX difficulty_event_versions_closed ON public.difficulty_event_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX difficulty_event_versions_of ON public.difficulty_event_versions USING btree (difficulty_id, effective_on)
CREATE INDEX difficulty_event_versions_opened ON public.difficulty_event_versions USING btree (recorded_from)
CREATE INDEX difficulty_event_versions_petition ON public.difficulty_event_versions USING btree (petition_id) WHERE (petition_id IS NOT NULL)
CREATE INDEX directive_clauses_closed ON public.directive_clauses USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX directive_clauses_document ON public.directive_clauses USING btree (document_id, ordinal)
CREATE INDEX directive_clauses_opened ON public.directive_clauses USING btree (recorded_from)
CREATE INDEX directive_tasks_document ON public.directive_tasks USING btree (document_id)
CREATE INDEX directive_tasks_unit ON public.directive_tasks USING btree (unit_id, document_id)
CREATE INDEX document_attachments_document ON public.document_attachments USING btree (document_id, id)
CREATE INDEX document_attachments_file ON public.document_attachments USING btree (file_id)
CREATE INDEX document_texts_order ON public.document_texts USING btree (office_id, issued_on DESC, document_id DESC)
CREATE INDEX document_texts_words ON public.document_texts USING gin (words) WITH (fastupdate=off)
CREATE INDEX fund_states_unit ON public.fund_states USING btree (unit_id, as_of, id)
CREATE INDEX invitations_person ON public.invitations USING btree (person_id)
CREATE INDEX journal_office ON public.journal USING btree (office_id, seq)
CREATE INDEX journal_subject ON public.journal USING btree (subject_kind, subject_id, seq)
CREATE INDEX learnt_heads_closed ON public.learnt_heads USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX learnt_heads_opened ON public.learnt_heads USING btree (recorded_from)
CREATE INDEX link_sessions_link ON public.link_sessions USING btree (link_id)
CREATE INDEX list_decisions_closed ON public.list_decisions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX list_decisions_opened ON public.list_decisions USING btree (recorded_from)
CREATE INDEX loan_event_versions_closed ON public.loan_event_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX loan_event_versions_day ON public.loan_event_versions USING btree (effective_on, type)
CREATE INDEX loan_event_versions_loan ON public.loan_event_versions USING btree (loan_id, effective_on)
CREATE INDEX loan_event_versions_opened ON public.loan_event_versions USING btree (recorded_from)
CREATE INDEX loans_organisation ON public.loans USING btree (organisation_id)
CREATE INDEX loans_unit ON public.loans USING btree (unit_id)
CREATE INDEX mail_outbox_taken ON public.mail_outbox USING btree (taken_at) WHERE ((sent_at IS NULL) AND (unknown_at IS NULL) AND (taken_at IS NOT NULL))
CREATE INDEX mail_outbox_waiting ON public.mail_outbox USING btree (send_after) WHERE ((sent_at IS NULL) AND (taken_at IS NULL) AND (unknown_at IS NULL))
CREATE INDEX notices_open ON public.notices USING btree (person_id, due_on) WHERE (done_at IS NULL)
CREATE INDEX office_scope_units_unit ON public.office_scope_units USING btree (unit_id)
CREATE INDEX offices_unit ON public.offices USING btree (unit_id)
CREATE INDEX official_document_versions_child ON public.official_document_versions USING btree (parent_id) WHERE (parent_id IS NOT NULL)
CREATE INDEX official_document_versions_closed ON public.official_document_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX official_document_versions_opened ON public.official_document_versions USING btree (recorded_from)
CREATE INDEX official_document_versions_order ON public.official_document_versions USING btree (office_id, issued_on, document_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE INDEX official_document_versions_symbol ON public.official_document_versions USING btree (office_id, number, symbol) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE INDEX official_documents_origin ON public.official_documents USING btree (origin_id) WHERE (origin_id IS NOT NULL)
CREATE INDEX official_documents_recorded ON public.official_documents USING btree (recorded_from)
CREATE INDEX one_time_links_organisation ON public.one_time_links USING btree (organisation_id, id)
CREATE INDEX one_time_links_unit ON public.one_time_links USING btree (unit_id)
CREATE INDEX organisation_contacts_closed ON public.organisation_contacts USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX organisation_contacts_opened ON public.organisation_contacts USING btree (recorded_from)
CREATE INDEX organisation_event_versions_closed ON public.organisation_event_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX organisation_event_versions_opened ON public.organisation_event_versions USING btree (recorded_from)
CREATE INDEX organisation_event_versions_organisation ON public.organisation_event_versions USING btree (organisation_id, effective_date)
CREATE INDEX organisation_events_organisation ON public.organisation_events USING btree (organisation_id)
CREATE INDEX organisation_flows_date ON public.organisation_flows USING btree (date, type)
CREATE INDEX organisation_flows_organisation ON public.organisation_flows USING btree (organisation_id)
CREATE INDEX organisation_flows_unit ON public.organisation_flows USING btree (unit_id, date)
CREATE INDEX organisation_spans_search ON public.organisation_spans USING gin (search_key gin_trgm_ops)
CREATE INDEX organisation_spans_tax_code ON public.organisation_spans USING btree (tax_code) WHERE (tax_code IS NOT NULL)
CREATE INDEX organisation_spans_unit ON public.organisation_spans USING btree (unit_id, valid_from)
CREATE INDEX outline_versions_closed ON public.outline_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX outline_versions_opened ON public.outline_versions USING btree (recorded_from)
CREATE INDEX passkeys_person ON public.passkeys USING btree (person_id)
CREATE INDEX past_passwords_person ON public.past_passwords USING btree (person_id)
CREATE INDEX period_forms_closed ON public.period_forms USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX period_forms_opened ON public.period_forms USING btree (recorded_from)
CREATE INDEX period_locks_closed ON public.period_locks USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX period_locks_opened ON public.period_locks USING btree (recorded_from)
CREATE INDEX personal_values_lookup ON public.personal_values USING btree (field, lookup)
CREATE INDEX petition_versions_closed ON public.petition_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX petition_versions_opened ON public.petition_versions USING btree (recorded_from)
CREATE INDEX petitions_unit ON public.petitions USING btree (unit_id)
CREATE INDEX plan_figures_closed ON public.plan_figures USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX plan_figures_opened ON public.plan_figures USING btree (recorded_from)
CREATE INDEX posts_office ON public.posts USING btree (office_id)
CREATE INDEX posts_person ON public.posts USING btree (person_id)
CREATE INDEX publication_files_closed ON public.publication_files USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX publication_files_opened ON public.publication_files USING btree (recorded_from)
CREATE INDEX publication_pins_closed ON public.publication_pins USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX publication_pins_opened ON public.publication_pins USING btree (recorded_from)
CREATE INDEX publication_versions_closed ON public.publication_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX publication_versions_opened ON public.publication_versions USING btree (recorded_from)
CREATE INDEX publication_versions_search ON public.publication_versions USING gin (search_key gin_trgm_ops)
CREATE INDEX publications_amends_id ON public.publications USING btree (amends_id) WHERE (amends_id IS NOT NULL)
CREATE INDEX publications_unit ON public.publications USING btree (unit_id, id)
CREATE INDEX received_lists_office ON public.received_lists USING btree (office_id, id)
CREATE INDEX register_coverages_closed ON public.register_coverages USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX register_coverages_opened ON public.register_coverages USING btree (recorded_from)
CREATE INDEX release_calendar_closed ON public.release_calendar_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX release_calendar_opened ON public.release_calendar_versions USING btree (recorded_from)
CREATE INDEX release_contents_closed ON public.release_contents USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX release_contents_opened ON public.release_contents USING btree (recorded_from)
CREATE INDEX release_versions_closed ON public.release_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX release_versions_opened ON public.release_versions USING btree (recorded_from)
CREATE INDEX releases_unit ON public.releases USING btree (unit_id, period)
CREATE INDEX sessions_person ON public.sessions USING btree (person_id)
CREATE INDEX sign_in_failures_account ON public.sign_in_failures USING btree (account_digest, at)
CREATE INDEX stored_files_closed ON public.stored_files USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX stored_files_digest ON public.stored_files USING btree (digest)
CREATE INDEX stored_files_office ON public.stored_files USING btree (office_id, id)
CREATE INDEX stored_files_opened ON public.stored_files USING btree (recorded_from)
CREATE INDEX stored_files_unit ON public.stored_files USING btree (unit_id, id)
CREATE INDEX submission_approvals_closed ON public.submission_approvals USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX submission_approvals_opened ON public.submission_approvals USING btree (recorded_from)
CREATE INDEX submission_approvals_period ON public.submission_approvals USING btree (period_id, form_code, unit_id)
CREATE INDEX submission_states_closed ON public.submission_states USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX submission_states_opened ON public.submission_states USING btree (recorded_from)
CREATE INDEX submission_states_period ON public.submission_states USING btree (period_id, form_code, unit_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE INDEX submission_versions_closed ON public.submission_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX submission_versions_opened ON public.submission_versions USING btree (recorded_from)
CREATE INDEX submission_versions_outliers ON public.submission_versions USING btree (period_id, form_code) WHERE ((outliers <> '[]'::jsonb) AND (recorded_to = '9007199254740991'::bigint))
CREATE INDEX submission_versions_period ON public.submission_versions USING btree (period_id, form_code, unit_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE INDEX submissions_own ON public.submissions USING btree (organisation_id, form_code)
CREATE INDEX submissions_sector ON public.submissions USING btree (period_id, form_code, COALESCE(sector, ''::text))
CREATE INDEX target_explanations_document ON public.target_explanations USING btree (document_id, target_id, unit_id, id)
CREATE INDEX target_shares_closed ON public.target_shares USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX target_shares_opened ON public.target_shares USING btree (recorded_from)
CREATE INDEX target_shares_unit ON public.target_shares USING btree (unit_id, target_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE INDEX target_versions_closed ON public.target_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX target_versions_document ON public.target_versions USING btree (document_id)
CREATE INDEX target_versions_opened ON public.target_versions USING btree (recorded_from)
CREATE INDEX targets_document ON public.targets USING btree (document_id)
CREATE INDEX task_reports_document ON public.task_reports USING btree (document_id, unit_id)
CREATE INDEX task_reports_task ON public.task_reports USING btree (task_id, id)
CREATE INDEX unit_ancestries_ancestor ON public.unit_ancestries USING btree (ancestor_id, from_date)
CREATE INDEX unit_ancestries_level ON public.unit_ancestries USING btree (level, from_date) INCLUDE (to_date, unit_id, ancestor_id)
CREATE INDEX unit_changes_from ON public.unit_changes USING btree (recorded_from)
CREATE INDEX unit_changes_undone ON public.unit_changes USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX unit_successions_closed ON public.unit_successions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX unit_successions_opened ON public.unit_successions USING btree (recorded_from)
CREATE INDEX unit_versions_closed ON public.unit_versions USING btree (recorded_to) WHERE (recorded_to < '9007199254740991'::bigint)
CREATE INDEX unit_versions_code ON public.unit_versions USING btree (code, valid_from)
CREATE INDEX unit_versions_opened ON public.unit_versions USING btree (recorded_from)
CREATE INDEX unit_versions_parent ON public.unit_versions USING btree (parent_id)
CREATE UNIQUE INDEX activity_attendees_current ON public.activity_attendees USING btree (activity_id, line) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX activity_participants_current ON public.activity_participants USING btree (activity_id, organisation_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX activity_plan_versions_current ON public.activity_plan_versions USING btree (office_id, unit_id, year) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX activity_versions_current ON public.activity_versions USING btree (activity_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX collection_steps_current ON public.collection_steps USING btree (province_id, regime) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX difficulty_event_versions_current ON public.difficulty_event_versions USING btree (event_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX journal_blocks_hash ON public.journal_blocks USING btree (hash)
CREATE UNIQUE INDEX list_decisions_current ON public.list_decisions USING btree (office_id, sender, subject) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX loan_event_versions_current ON public.loan_event_versions USING btree (event_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX offices_own_organisation ON public.offices USING btree (organisation_id) WHERE (organisation_id IS NOT NULL)
CREATE UNIQUE INDEX official_document_versions_current ON public.official_document_versions USING btree (document_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX official_documents_numbered ON public.official_documents USING btree (office_id, book, series, book_year, book_number) WHERE (book_number IS NOT NULL)
CREATE UNIQUE INDEX official_documents_received ON public.official_documents USING btree (office_id, origin_id) WHERE (origin_id IS NOT NULL)
CREATE UNIQUE INDEX organisation_contacts_current ON public.organisation_contacts USING btree (organisation_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX organisation_event_versions_current ON public.organisation_event_versions USING btree (event_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX outline_versions_current ON public.outline_versions USING btree (office_id, key) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX outside_bodies_named ON public.outside_bodies USING btree (office_id, name_key)
CREATE UNIQUE INDEX period_forms_current ON public.period_forms USING btree (period_id, form_code) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX period_locks_current ON public.period_locks USING btree (period_id, unit_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX petition_versions_current ON public.petition_versions USING btree (petition_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX plan_figures_current ON public.plan_figures USING btree (measure, unit_id, period) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX publication_versions_current ON public.publication_versions USING btree (publication_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX publication_versions_number ON public.publication_versions USING btree (office_id, symbol, number, EXTRACT(year FROM document_date)) WHERE ((recorded_to = '9007199254740991'::bigint) AND (number IS NOT NULL))
CREATE UNIQUE INDEX publications_replaced_once ON public.publications USING btree (amends_id) WHERE ((amends_how = 'replaces'::text) AND (discarded_seq IS NULL))
CREATE UNIQUE INDEX release_calendar_current ON public.release_calendar_versions USING btree (entry_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX release_versions_current ON public.release_versions USING btree (release_id, revision) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX submission_approvals_current ON public.submission_approvals USING btree (submission_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX submission_states_current ON public.submission_states USING btree (submission_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX submission_versions_current ON public.submission_versions USING btree (submission_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX submissions_organisation ON public.submissions USING btree (period_id, form_code, organisation_id) WHERE (organisation_id IS NOT NULL)
CREATE UNIQUE INDEX submissions_unit ON public.submissions USING btree (period_id, form_code, unit_id) WHERE (organisation_id IS NULL)
CREATE UNIQUE INDEX target_shares_current ON public.target_shares USING btree (target_id, unit_id) WHERE (recorded_to = '9007199254740991'::bigint)
CREATE UNIQUE INDEX target_versions_current ON public.target_versions USING btree (target_id) WHERE (recorded_to = '9007199254740991'::bigint)

row security activities forced
row security activity_attendees forced
row security activity_books forced
row security activity_participants forced
row security activity_plan_versions forced
row security activity_versions forced
row security collection_calls forced
row security collection_reminders forced
row security collection_steps forced
row security difficulties forced
row security difficulty_books forced
row security difficulty_event_versions forced
row security difficulty_events forced
row security directive_clauses forced
row security directive_tasks forced
row security document_attachments forced
row security document_texts forced
row security form_cells forced
row security form_drafts forced
row security form_totals forced
row security form_versions forced
row security frozen_members forced
row security frozen_totals forced
row security fund_states forced
row security invitations forced
row security journal forced
row security known_devices forced
row security learnt_heads forced
row security link_sessions forced
row security list_decisions forced
row security list_progress forced
row security loan_books forced
row security loan_event_versions forced
row security loan_events forced
row security loans forced
row security mail_outbox forced
row security notice_choices forced
row security notices forced
row security offices forced
row security official_document_versions forced
row security official_documents forced
row security one_time_links forced
row security organisation_contacts forced
row security organisation_event_versions forced
row security organisation_events forced
row security organisation_flows forced
row security organisation_spans forced
row security organisation_tax_codes forced
row security organisations forced
row security outline_versions forced
row security outside_bodies forced
row security passkeys forced
row security past_passwords forced
row security peer_spreads forced
row security period_forms forced
row security period_locks forced
row security period_reopenings forced
row security personal_values forced
row security persons forced
row security petition_versions forced
row security petitions forced
row security plan_figures forced
row security posts forced
row security privacy_requests forced
row security publication_files forced
row security publication_pins forced
row security publication_versions forced
row security publications forced
row security received_lists forced
row security recovery_codes forced
row security release_calendar forced
row security release_calendar_versions forced
row security release_contents forced
row security release_versions forced
row security releases forced
row security reporting_periods forced
row security reporting_regimes forced
row security requests forced
row security sessions forced
row security stored_file_shares forced
row security stored_files forced
row security submission_approvals forced
row security submission_drafts forced
row security submission_states forced
row security submission_versions forced
row security submissions forced
row security target_explanations forced
row security target_shares forced
row security target_versions forced
row security targets forced
row security task_reports forced
row security totp_secrets forced

policy activities.activities_owner ALL to thongsuot_owner using true with check true
policy activities.activities_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy activity_attendees.activity_attendees_owner ALL to thongsuot_owner using true with check true
policy activity_attendees.activity_attendees_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy activity_books.activity_books_opened INSERT to thongsuot_app with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy activity_books.activity_books_owner ALL to thongsuot_owner using true with check true
policy activity_books.activity_books_seen SELECT to thongsuot_app using (( SELECT current_office() AS current_office) IS NOT NULL)
policy activity_participants.activity_participants_owner ALL to thongsuot_owner using true with check true
policy activity_participants.activity_participants_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy activity_plan_versions.activity_plan_versions_owner ALL to thongsuot_owner using true with check true
policy activity_plan_versions.activity_plan_versions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy activity_versions.activity_versions_owner ALL to thongsuot_owner using true with check true
policy activity_versions.activity_versions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy collection_calls.collection_calls_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy collection_reminders.collection_reminders_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy collection_steps.collection_steps_append INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR (province_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy collection_steps.collection_steps_close UPDATE to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (province_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (province_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy collection_steps.collection_steps_read SELECT to thongsuot_app using (( SELECT current_office() AS current_office) IS NOT NULL)
policy difficulties.difficulties_owner ALL to thongsuot_owner using true with check true
policy difficulties.difficulties_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND ((( SELECT current_link() AS current_link) IS NULL) OR (link_id = ( SELECT current_link() AS current_link))))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (NOT (link_id IS DISTINCT FROM ( SELECT current_link() AS current_link))) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR (organisation_id = ( SELECT current_organisation() AS current_organisation))))
policy difficulty_books.difficulty_books_opened INSERT to thongsuot_app with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy difficulty_books.difficulty_books_owner ALL to thongsuot_owner using true with check true
policy difficulty_books.difficulty_books_seen SELECT to thongsuot_app using (( SELECT current_office() AS current_office) IS NOT NULL)
policy difficulty_event_versions.difficulty_event_versions_owner ALL to thongsuot_owner using true with check true
policy difficulty_event_versions.difficulty_event_versions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND ((( SELECT current_link() AS current_link) IS NULL) OR (link_id = ( SELECT current_link() AS current_link))))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND ((( SELECT current_link() AS current_link) IS NULL) OR (link_id = ( SELECT current_link() AS current_link))))))
policy difficulty_events.difficulty_events_owner ALL to thongsuot_owner using true with check true
policy difficulty_events.difficulty_events_scope ALL to thongsuot_app using ((( SELECT current_office() AS current_office) IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM difficulties d
  WHERE (d.id = difficulty_events.difficulty_id)))) with check ((( SELECT current_office() AS current_office) IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM difficulties d
  WHERE (d.id = difficulty_events.difficulty_id))))
policy directive_clauses.directive_clauses_handed ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (document_id IN ( SELECT documents_in_sight() AS documents_in_sight))) with check (office_id = ( SELECT current_office() AS current_office))
policy directive_clauses.directive_clauses_owner ALL to thongsuot_owner using true with check true
policy directive_tasks.directive_tasks_owner ALL to thongsuot_owner using true with check true
policy directive_tasks.directive_tasks_scope ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR ( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))))
policy document_attachments.document_attachments_owner ALL to thongsuot_owner using true with check true
policy document_attachments.document_attachments_seen ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR ((current_office() IS NOT NULL) AND (file_id IN ( SELECT document_files() AS document_files)))) with check (office_id = ( SELECT current_office() AS current_office))
policy document_texts.document_texts_own ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (office_id IN ( SELECT x.predecessor_id
   FROM office_successions x
  WHERE (x.successor_id = ( SELECT current_office() AS current_office))))) with check (office_id = ( SELECT current_office() AS current_office))
policy document_texts.document_texts_owner ALL to thongsuot_owner using true with check true
policy form_cells.form_cells_owner ALL to thongsuot_owner using true with check true
policy form_cells.form_cells_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code)))
policy form_drafts.form_drafts_append INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy form_drafts.form_drafts_change UPDATE to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy form_drafts.form_drafts_own INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR form_is_ours(form_code))
policy form_drafts.form_drafts_owner ALL to thongsuot_owner using true with check true
policy form_drafts.form_drafts_read SELECT to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy form_drafts.form_drafts_remove DELETE to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy form_totals.form_totals_owner ALL to thongsuot_owner using true with check true
policy form_totals.form_totals_scope SELECT to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (province_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy form_versions.form_versions_append INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy form_versions.form_versions_own INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR form_is_ours(form_code))
policy form_versions.form_versions_read SELECT to thongsuot_app using (( SELECT current_office() AS current_office) IS NOT NULL)
policy frozen_members.frozen_members_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy frozen_totals.frozen_totals_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy fund_states.fund_states_owner ALL to thongsuot_owner using true with check true
policy fund_states.fund_states_scope ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR ( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))))
policy invitations.invitations_owner ALL to thongsuot_owner using true with check true
policy invitations.invitations_scope ALL to thongsuot_app using (EXISTS ( SELECT 1
   FROM persons p
  WHERE (p.id = invitations.person_id))) with check (EXISTS ( SELECT 1
   FROM persons p
  WHERE (p.id = invitations.person_id)))
policy journal.journal_append INSERT to thongsuot_app with check (NOT (office_id IS DISTINCT FROM current_office()))
policy journal.journal_read SELECT to thongsuot_app using (((office_id IS NULL) AND (current_office() IS NOT NULL)) OR (office_id IN ( SELECT offices_in_scope() AS offices_in_scope)))
policy known_devices.known_devices_own ALL to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy known_devices.known_devices_owner ALL to thongsuot_owner using true with check true
policy learnt_heads.learnt_heads_own ALL to thongsuot_app using (office_id = current_office()) with check (office_id = current_office())
policy link_sessions.link_sessions_own ALL to thongsuot_app using (link_id = current_link()) with check (link_id = current_link())
policy link_sessions.link_sessions_owner ALL to thongsuot_owner using true with check true
policy list_decisions.list_decisions_own ALL to thongsuot_app using (office_id = current_office()) with check (office_id = current_office())
policy list_progress.list_progress_own ALL to thongsuot_app using (office_id = current_office()) with check (office_id = current_office())
policy loan_books.loan_books_opened INSERT to thongsuot_app with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy loan_books.loan_books_owner ALL to thongsuot_owner using true with check true
policy loan_books.loan_books_seen SELECT to thongsuot_app using (( SELECT current_office() AS current_office) IS NOT NULL)
policy loan_event_versions.loan_event_versions_owner ALL to thongsuot_owner using true with check true
policy loan_event_versions.loan_event_versions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy loan_events.loan_events_owner ALL to thongsuot_owner using true with check true
policy loan_events.loan_events_scope ALL to thongsuot_app using (EXISTS ( SELECT 1
   FROM loans l
  WHERE ((l.id = loan_events.loan_id) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (l.unit_id IN ( SELECT units_in_scope() AS units_in_scope)))))) with check (EXISTS ( SELECT 1
   FROM loans l
  WHERE ((l.id = loan_events.loan_id) AND (l.office_id = ( SELECT current_office() AS current_office)))))
policy loans.loans_owner ALL to thongsuot_owner using true with check true
policy loans.loans_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy mail_outbox.mail_outbox_owner ALL to thongsuot_owner using true with check true
policy notice_choices.notice_choices_own ALL to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy notice_choices.notice_choices_owner ALL to thongsuot_owner using true with check true
policy notices.notices_done UPDATE to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy notices.notices_own SELECT to thongsuot_app using (person_id = current_person())
policy notices.notices_owner ALL to thongsuot_owner using true with check true
policy offices.offices_close UPDATE to thongsuot_app using (id IN ( SELECT offices_in_scope() AS offices_in_scope)) with check (id IN ( SELECT offices_in_scope() AS offices_in_scope))
policy offices.offices_owner ALL to thongsuot_owner using true with check true
policy offices.offices_read SELECT to thongsuot_app using ((organisation_id IS NULL) OR (id IN ( SELECT offices_in_scope() AS offices_in_scope)))
policy official_document_versions.official_document_versions_handed SELECT to thongsuot_app using ((current_office() IS NOT NULL) AND (document_id IN ( SELECT documents_in_sight() AS documents_in_sight)))
policy official_document_versions.official_document_versions_own ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (office_id IN ( SELECT x.predecessor_id
   FROM office_successions x
  WHERE (x.successor_id = ( SELECT current_office() AS current_office))))) with check (office_id = ( SELECT current_office() AS current_office))
policy official_document_versions.official_document_versions_owner ALL to thongsuot_owner using true with check true
policy official_documents.official_documents_handed SELECT to thongsuot_app using ((current_office() IS NOT NULL) AND (id IN ( SELECT documents_in_sight() AS documents_in_sight)))
policy official_documents.official_documents_own ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (office_id IN ( SELECT x.predecessor_id
   FROM office_successions x
  WHERE (x.successor_id = ( SELECT current_office() AS current_office))))) with check (office_id = ( SELECT current_office() AS current_office))
policy official_documents.official_documents_owner ALL to thongsuot_owner using true with check true
policy one_time_links.one_time_links_itself ALL to thongsuot_app using (id = current_link()) with check (id = current_link())
policy one_time_links.one_time_links_owner ALL to thongsuot_owner using true with check true
policy one_time_links.one_time_links_scope ALL to thongsuot_app using ((current_link() IS NULL) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))) with check ((current_link() IS NULL) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy organisation_contacts.organisation_contacts_holder ALL to thongsuot_app using holds_organisation(organisation_id) with check holds_organisation(organisation_id)
policy organisation_event_versions.organisation_event_versions_own SELECT to thongsuot_app using (organisation_id = ( SELECT current_organisation() AS current_organisation))
policy organisation_event_versions.organisation_event_versions_owner ALL to thongsuot_owner using true with check true
policy organisation_event_versions.organisation_event_versions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy organisation_events.organisation_events_append INSERT to thongsuot_app with check (current_office() IS NOT NULL)
policy organisation_events.organisation_events_read SELECT to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (EXISTS ( SELECT 1
   FROM organisation_spans s
  WHERE (s.organisation_id = organisation_events.organisation_id))))
policy organisation_flows.organisation_flows_owner ALL to thongsuot_owner using true with check true
policy organisation_flows.organisation_flows_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy organisation_spans.organisation_spans_own SELECT to thongsuot_app using (organisation_id = ( SELECT current_organisation() AS current_organisation))
policy organisation_spans.organisation_spans_owner ALL to thongsuot_owner using true with check true
policy organisation_spans.organisation_spans_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy organisation_tax_codes.organisation_tax_codes_append INSERT to thongsuot_app with check (current_office() IS NOT NULL)
policy organisations.organisations_append INSERT to thongsuot_app with check (current_office() IS NOT NULL)
policy organisations.organisations_owner SELECT to thongsuot_owner using true
policy organisations.organisations_read SELECT to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (EXISTS ( SELECT 1
   FROM organisation_spans s
  WHERE (s.organisation_id = organisations.id))))
policy outline_versions.outline_versions_office ALL to thongsuot_app using (office_id = ( SELECT current_office() AS current_office)) with check (office_id = ( SELECT current_office() AS current_office))
policy outline_versions.outline_versions_owner ALL to thongsuot_owner using true with check true
policy outside_bodies.outside_bodies_own ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (office_id IN ( SELECT x.predecessor_id
   FROM office_successions x
  WHERE (x.successor_id = ( SELECT current_office() AS current_office))))) with check (office_id = ( SELECT current_office() AS current_office))
policy outside_bodies.outside_bodies_owner ALL to thongsuot_owner using true with check true
policy passkeys.passkeys_own ALL to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy passkeys.passkeys_owner ALL to thongsuot_owner using true with check true
policy past_passwords.past_passwords_own ALL to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy past_passwords.past_passwords_owner ALL to thongsuot_owner using true with check true
policy peer_spreads.peer_spreads_owner ALL to thongsuot_owner using true with check true
policy period_forms.period_forms_append INSERT to thongsuot_app with check (EXISTS ( SELECT 1
   FROM reporting_periods p
  WHERE ((p.id = period_forms.period_id) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (p.unit_id IN ( SELECT units_in_scope() AS units_in_scope))))))
policy period_forms.period_forms_close UPDATE to thongsuot_app using (EXISTS ( SELECT 1
   FROM reporting_periods p
  WHERE ((p.id = period_forms.period_id) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (p.unit_id IN ( SELECT units_in_scope() AS units_in_scope)))))) with check (EXISTS ( SELECT 1
   FROM reporting_periods p
  WHERE ((p.id = period_forms.period_id) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (p.unit_id IN ( SELECT units_in_scope() AS units_in_scope))))))
policy period_forms.period_forms_owner ALL to thongsuot_owner using true with check true
policy period_forms.period_forms_read SELECT to thongsuot_app using (( SELECT current_office() AS current_office) IS NOT NULL)
policy period_locks.period_locks_append INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy period_locks.period_locks_close UPDATE to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy period_locks.period_locks_read SELECT to thongsuot_app using (( SELECT current_office() AS current_office) IS NOT NULL)
policy period_reopenings.period_reopenings_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy personal_values.personal_values_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy persons.persons_change UPDATE to thongsuot_app using ((id = current_person()) OR (EXISTS ( SELECT 1
   FROM posts t
  WHERE (t.person_id = persons.id)))) with check ((id = current_person()) OR (EXISTS ( SELECT 1
   FROM posts t
  WHERE (t.person_id = persons.id))))
policy persons.persons_owner ALL to thongsuot_owner using true with check true
policy persons.persons_read SELECT to thongsuot_app using ((id = current_person()) OR (EXISTS ( SELECT 1
   FROM posts t
  WHERE (t.person_id = persons.id))))
policy petition_versions.petition_versions_owner ALL to thongsuot_owner using true with check true
policy petition_versions.petition_versions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy petitions.petitions_owner ALL to thongsuot_owner using true with check true
policy petitions.petitions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy plan_figures.plan_figures_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy posts.posts_append INSERT to thongsuot_app with check ((office_id IN ( SELECT offices_in_scope() AS offices_in_scope)) AND (person_id <> current_person()))
policy posts.posts_end UPDATE to thongsuot_app using (office_id IN ( SELECT offices_in_scope() AS offices_in_scope)) with check (office_id IN ( SELECT offices_in_scope() AS offices_in_scope))
policy posts.posts_owner ALL to thongsuot_owner using true with check true
policy posts.posts_read SELECT to thongsuot_app using ((person_id = current_person()) OR (office_id IN ( SELECT offices_in_scope() AS offices_in_scope)))
policy privacy_requests.privacy_requests_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy publication_files.publication_files_append INSERT to thongsuot_app with check (office_id = current_office())
policy publication_files.publication_files_owner ALL to thongsuot_owner using true with check true
policy publication_files.publication_files_read SELECT to thongsuot_app using (EXISTS ( SELECT 1
   FROM publication_versions v
  WHERE (v.publication_id = publication_files.publication_id)))
policy publication_pins.publication_pins_append INSERT to thongsuot_app with check (office_id = current_office())
policy publication_pins.publication_pins_owner ALL to thongsuot_owner using true with check true
policy publication_pins.publication_pins_read SELECT to thongsuot_app using (EXISTS ( SELECT 1
   FROM publication_versions v
  WHERE (v.publication_id = publication_pins.publication_id)))
policy publication_versions.publication_versions_append INSERT to thongsuot_app with check (office_id = current_office())
policy publication_versions.publication_versions_close UPDATE to thongsuot_app using (office_id = current_office()) with check (office_id = current_office())
policy publication_versions.publication_versions_owner ALL to thongsuot_owner using true with check true
policy publication_versions.publication_versions_read SELECT to thongsuot_app using ((office_id = current_office()) OR ((state = 'issued'::text) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))))
policy publications.publications_append INSERT to thongsuot_app with check (office_id = current_office())
policy publications.publications_close UPDATE to thongsuot_app using (office_id = current_office()) with check (office_id = current_office())
policy publications.publications_owner ALL to thongsuot_owner using true with check true
policy publications.publications_read SELECT to thongsuot_app using ((office_id = current_office()) OR (EXISTS ( SELECT 1
   FROM publication_versions v
  WHERE (v.publication_id = publications.id))))
policy received_lists.received_lists_own ALL to thongsuot_app using (office_id = current_office()) with check ((office_id = current_office()) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy recovery_codes.recovery_codes_own ALL to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy recovery_codes.recovery_codes_owner ALL to thongsuot_owner using true with check true
policy release_calendar.release_calendar_own ALL to thongsuot_app using (office_id = ( SELECT current_office() AS current_office)) with check (office_id = ( SELECT current_office() AS current_office))
policy release_calendar.release_calendar_owner ALL to thongsuot_owner using true with check true
policy release_calendar_versions.release_calendar_versions_own ALL to thongsuot_app using (office_id = ( SELECT current_office() AS current_office)) with check (office_id = ( SELECT current_office() AS current_office))
policy release_calendar_versions.release_calendar_versions_owner ALL to thongsuot_owner using true with check true
policy release_contents.release_contents_own ALL to thongsuot_app using (office_id = ( SELECT current_office() AS current_office)) with check (office_id = ( SELECT current_office() AS current_office))
policy release_contents.release_contents_owner ALL to thongsuot_owner using true with check true
policy release_versions.release_versions_own ALL to thongsuot_app using (office_id = ( SELECT current_office() AS current_office)) with check (office_id = ( SELECT current_office() AS current_office))
policy release_versions.release_versions_owner ALL to thongsuot_owner using true with check true
policy releases.releases_own ALL to thongsuot_app using (office_id = ( SELECT current_office() AS current_office)) with check (office_id = ( SELECT current_office() AS current_office))
policy releases.releases_owner ALL to thongsuot_owner using true with check true
policy reporting_periods.reporting_periods_append INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy reporting_periods.reporting_periods_own INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR regime_is_ours(regime))
policy reporting_periods.reporting_periods_owner ALL to thongsuot_owner using true with check true
policy reporting_periods.reporting_periods_read SELECT to thongsuot_app using ((( SELECT current_office() AS current_office) IS NOT NULL) AND unit_asks_us(unit_id))
policy reporting_regimes.reporting_regimes_append INSERT to thongsuot_app with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy reporting_regimes.reporting_regimes_owner ALL to thongsuot_owner using true with check true
policy reporting_regimes.reporting_regimes_read SELECT to thongsuot_app using ((( SELECT current_office() AS current_office) IS NOT NULL) AND ((unit_id IS NULL) OR unit_asks_us(unit_id)))
policy requests.requests_own ALL to thongsuot_app using (person_id = (NULLIF(current_setting('thongsuot.person'::text, true), ''::text))::bigint) with check (person_id = (NULLIF(current_setting('thongsuot.person'::text, true), ''::text))::bigint)
policy sessions.sessions_own ALL to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy sessions.sessions_owner ALL to thongsuot_owner using true with check true
policy stored_file_shares.stored_file_shares_owner ALL to thongsuot_owner using true with check true
policy stored_file_shares.stored_file_shares_scope ALL to thongsuot_app using ((current_office() IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM stored_files f
  WHERE (f.id = stored_file_shares.file_id)))) with check ((current_office() IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM stored_files f
  WHERE (f.id = stored_file_shares.file_id))))
policy stored_files.stored_files_append INSERT to thongsuot_app with check ((office_id = current_office()) AND ((unit_id IS NULL) OR ( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id = ( SELECT o.unit_id
   FROM offices o
  WHERE (o.id = current_office()))) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy stored_files.stored_files_change UPDATE to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (office_id = current_office()) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (office_id = current_office()) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy stored_files.stored_files_of_documents SELECT to thongsuot_app using ((current_office() IS NOT NULL) AND (id IN ( SELECT document_files() AS document_files)))
policy stored_files.stored_files_owner SELECT to thongsuot_owner using true
policy stored_files.stored_files_read SELECT to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (office_id = current_office()) OR (id IN ( SELECT shared_files() AS shared_files)) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)))
policy submission_approvals.submission_approvals_owner ALL to thongsuot_owner using true with check true
policy submission_approvals.submission_approvals_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code)))
policy submission_drafts.submission_drafts_owner ALL to thongsuot_owner using true with check true
policy submission_drafts.submission_drafts_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code)))
policy submission_states.submission_states_owner ALL to thongsuot_owner using true with check true
policy submission_states.submission_states_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code)))
policy submission_versions.submission_versions_owner ALL to thongsuot_owner using true with check true
policy submission_versions.submission_versions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code)))
policy submissions.submissions_link INSERT to thongsuot_app with check ((current_office() IS NOT NULL) AND link_covers(form_code, period_key))
policy submissions.submissions_owner ALL to thongsuot_owner using true with check true
policy submissions.submissions_scope ALL to thongsuot_app using (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code))) with check (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND link_opens(form_code)))
policy target_explanations.target_explanations_owner ALL to thongsuot_owner using true with check true
policy target_explanations.target_explanations_scope ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (issuer_office_id = ( SELECT current_office() AS current_office)) OR ( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT units_in_scope() AS units_in_scope))))
policy target_shares.target_shares_owner ALL to thongsuot_owner using true with check true
policy target_shares.target_shares_scope ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR ( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))))
policy target_versions.target_versions_handed ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (document_id IN ( SELECT documents_in_sight() AS documents_in_sight))) with check (office_id = ( SELECT current_office() AS current_office))
policy target_versions.target_versions_owner ALL to thongsuot_owner using true with check true
policy targets.targets_handed ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (document_id IN ( SELECT documents_in_sight() AS documents_in_sight))) with check (office_id = ( SELECT current_office() AS current_office))
policy targets.targets_owner ALL to thongsuot_owner using true with check true
policy task_reports.task_reports_owner ALL to thongsuot_owner using true with check true
policy task_reports.task_reports_scope ALL to thongsuot_app using ((office_id = ( SELECT current_office() AS current_office)) OR (issuer_office_id = ( SELECT current_office() AS current_office)) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))) with check ((office_id = ( SELECT current_office() AS current_office)) AND (( SELECT scope_everywhere() AS scope_everywhere) OR (unit_id IN ( SELECT s.unit_id
   FROM office_scope_units s
  WHERE (s.office_id = ( SELECT current_office() AS current_office))))))
policy totp_secrets.totp_secrets_own ALL to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())
policy totp_secrets.totp_secrets_owner ALL to thongsuot_owner using true with check true

grant activities to thongsuot_app: INSERT,SELECT
grant activities to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant activity_attendees to thongsuot_app: INSERT,SELECT
grant activity_attendees to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant activity_books to thongsuot_app: INSERT,SELECT
grant activity_books to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant activity_participants to thongsuot_app: INSERT,SELECT
grant activity_participants to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant activity_plan_versions to thongsuot_app: INSERT,SELECT
grant activity_plan_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant activity_versions to thongsuot_app: INSERT,SELECT
grant activity_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant catalogue_loads to thongsuot_app: SELECT
grant catalogue_loads to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant collection_calls to thongsuot_app: INSERT,SELECT
grant collection_calls to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant collection_reminders to thongsuot_app: INSERT,SELECT
grant collection_reminders to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant collection_steps to thongsuot_app: INSERT,SELECT
grant collection_steps to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant difficulties to thongsuot_app: INSERT,SELECT
grant difficulties to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant difficulty_books to thongsuot_app: INSERT,SELECT
grant difficulty_books to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant difficulty_event_versions to thongsuot_app: INSERT,SELECT
grant difficulty_event_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant difficulty_events to thongsuot_app: INSERT,SELECT
grant difficulty_events to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant directive_clauses to thongsuot_app: INSERT,SELECT
grant directive_clauses to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant directive_tasks to thongsuot_app: INSERT,SELECT
grant directive_tasks to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant document_attachments to thongsuot_app: INSERT,SELECT
grant document_attachments to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant document_texts to thongsuot_app: INSERT,SELECT
grant document_texts to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant form_cells to thongsuot_app: INSERT,SELECT
grant form_cells to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant form_drafts to thongsuot_app: DELETE,INSERT,SELECT
grant form_drafts to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant form_totals to thongsuot_app: SELECT
grant form_totals to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant form_versions to thongsuot_app: INSERT,SELECT
grant form_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant frozen_members to thongsuot_app: INSERT,SELECT
grant frozen_members to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant frozen_totals to thongsuot_app: INSERT,SELECT
grant frozen_totals to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant fund_states to thongsuot_app: INSERT,SELECT
grant fund_states to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant invitations to thongsuot_app: INSERT,SELECT
grant invitations to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant journal to thongsuot_app: INSERT,SELECT
grant journal to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant journal_blocks to thongsuot_app: SELECT
grant journal_blocks to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant journal_leaves to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant known_devices to thongsuot_app: INSERT,SELECT
grant known_devices to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant last_forms to thongsuot_app: SELECT
grant last_forms to thongsuot_loader: SELECT
grant learnt_heads to thongsuot_app: INSERT,SELECT
grant learnt_heads to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant link_sessions to thongsuot_app: INSERT,SELECT
grant link_sessions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant list_decisions to thongsuot_app: INSERT,SELECT
grant list_decisions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant list_progress to thongsuot_app: INSERT,SELECT
grant list_progress to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant loan_books to thongsuot_app: INSERT,SELECT
grant loan_books to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant loan_event_versions to thongsuot_app: INSERT,SELECT
grant loan_event_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant loan_events to thongsuot_app: INSERT,SELECT
grant loan_events to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant loans to thongsuot_app: INSERT,SELECT
grant loans to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant mail_outbox to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant notice_choices to thongsuot_app: INSERT,SELECT
grant notice_choices to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant notices to thongsuot_app: SELECT
grant notices to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant office_scope_units to thongsuot_app: SELECT
grant office_scope_units to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant office_successions to thongsuot_app: SELECT
grant office_successions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant offices to thongsuot_app: SELECT
grant offices to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant official_document_versions to thongsuot_app: INSERT,SELECT
grant official_document_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant official_documents to thongsuot_app: INSERT,SELECT
grant official_documents to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant one_time_links to thongsuot_app: INSERT,SELECT
grant one_time_links to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant organisation_contacts to thongsuot_app: INSERT,SELECT
grant organisation_contacts to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant organisation_event_versions to thongsuot_app: INSERT,SELECT
grant organisation_event_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant organisation_events to thongsuot_app: INSERT,SELECT
grant organisation_events to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant organisation_flows to thongsuot_app: INSERT,SELECT
grant organisation_flows to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant organisation_spans to thongsuot_app: INSERT,SELECT
grant organisation_spans to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant organisation_tax_codes to thongsuot_app: INSERT
grant organisation_tax_codes to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant organisations to thongsuot_app: INSERT,SELECT
grant organisations to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant outline_versions to thongsuot_app: INSERT,SELECT
grant outline_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant outside_bodies to thongsuot_app: INSERT,SELECT
grant outside_bodies to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant passkey_challenges to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant passkeys to thongsuot_app: DELETE,INSERT,SELECT
grant passkeys to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant past_passwords to thongsuot_app: INSERT,SELECT
grant past_passwords to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant peer_spreads to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant period_forms to thongsuot_app: INSERT,SELECT
grant period_forms to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant period_locks to thongsuot_app: INSERT,SELECT
grant period_locks to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant period_reopenings to thongsuot_app: INSERT,SELECT
grant period_reopenings to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant personal_values to thongsuot_app: INSERT,SELECT
grant personal_values to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant persons to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant petition_versions to thongsuot_app: INSERT,SELECT
grant petition_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant petitions to thongsuot_app: INSERT,SELECT
grant petitions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant plan_figures to thongsuot_app: INSERT,SELECT
grant plan_figures to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant posts to thongsuot_app: INSERT,SELECT
grant posts to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant privacy_requests to thongsuot_app: INSERT,SELECT
grant privacy_requests to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant publication_files to thongsuot_app: INSERT,SELECT
grant publication_files to thongsuot_loader: DELETE,INSERT,SELECT
grant publication_pins to thongsuot_app: INSERT,SELECT
grant publication_pins to thongsuot_loader: DELETE,INSERT,SELECT
grant publication_versions to thongsuot_app: INSERT,SELECT
grant publication_versions to thongsuot_loader: DELETE,INSERT,SELECT
grant publications to thongsuot_app: INSERT,SELECT
grant publications to thongsuot_loader: DELETE,INSERT,SELECT
grant received_lists to thongsuot_app: INSERT,SELECT
grant received_lists to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant recovery_codes to thongsuot_app: DELETE,INSERT,SELECT
grant recovery_codes to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant region_memberships to thongsuot_app: SELECT
grant region_memberships to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant register_coverages to thongsuot_app: SELECT
grant register_coverages to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant release_calendar to thongsuot_app: INSERT,SELECT
grant release_calendar to thongsuot_loader: DELETE,INSERT,SELECT
grant release_calendar_versions to thongsuot_app: INSERT,SELECT
grant release_calendar_versions to thongsuot_loader: DELETE,INSERT,SELECT
grant release_contents to thongsuot_app: INSERT,SELECT
grant release_contents to thongsuot_loader: DELETE,INSERT,SELECT
grant release_versions to thongsuot_app: INSERT,SELECT
grant release_versions to thongsuot_loader: DELETE,INSERT,SELECT
grant releases to thongsuot_app: INSERT,SELECT
grant releases to thongsuot_loader: DELETE,INSERT,SELECT
grant reporting_periods to thongsuot_app: INSERT,SELECT
grant reporting_periods to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant reporting_regimes to thongsuot_app: INSERT,SELECT
grant reporting_regimes to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant requests to thongsuot_app: INSERT,SELECT
grant requests to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant schema_migrations to thongsuot_loader: SELECT
grant sessions to thongsuot_app: INSERT,SELECT
grant sessions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant settings to thongsuot_app: SELECT
grant settings to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant sign_in_failures to thongsuot_app: DELETE,INSERT,SELECT
grant sign_in_failures to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant stored_file_shares to thongsuot_app: INSERT,SELECT
grant stored_file_shares to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant stored_files to thongsuot_app: INSERT,SELECT
grant stored_files to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant submission_approvals to thongsuot_app: INSERT,SELECT
grant submission_approvals to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant submission_drafts to thongsuot_app: INSERT,SELECT
grant submission_drafts to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant submission_standings to thongsuot_app: SELECT
grant submission_standings to thongsuot_loader: SELECT
grant submission_states to thongsuot_app: INSERT,SELECT
grant submission_states to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant submission_versions to thongsuot_app: INSERT,SELECT
grant submission_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant submissions to thongsuot_app: INSERT,SELECT
grant submissions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant target_explanations to thongsuot_app: INSERT,SELECT
grant target_explanations to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant target_shares to thongsuot_app: INSERT,SELECT
grant target_shares to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant target_versions to thongsuot_app: INSERT,SELECT
grant target_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant targets to thongsuot_app: INSERT,SELECT
grant targets to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant task_reports to thongsuot_app: INSERT,SELECT
grant task_reports to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant totp_secrets to thongsuot_app: DELETE,INSERT,SELECT
grant totp_secrets to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant unit_ancestries to thongsuot_app: SELECT
grant unit_ancestries to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant unit_changes to thongsuot_app: INSERT,SELECT
grant unit_changes to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant unit_successions to thongsuot_app: SELECT
grant unit_successions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant unit_versions to thongsuot_app: SELECT
grant unit_versions to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant units to thongsuot_app: SELECT
grant units to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE
grant versioned_relations to thongsuot_loader: DELETE,INSERT,SELECT,UPDATE

grant activity_attendees.recorded_to to thongsuot_app: UPDATE
grant activity_participants.recorded_to to thongsuot_app: UPDATE
grant activity_plan_versions.recorded_to to thongsuot_app: UPDATE
grant activity_versions.recorded_to to thongsuot_app: UPDATE
grant collection_steps.recorded_to to thongsuot_app: UPDATE
grant difficulty_event_versions.recorded_to to thongsuot_app: UPDATE
grant directive_clauses.recorded_to to thongsuot_app: UPDATE
grant document_texts.issued_on to thongsuot_app: UPDATE
grant document_texts.words to thongsuot_app: UPDATE
grant form_drafts.base to thongsuot_app: UPDATE
grant form_drafts.definition to thongsuot_app: UPDATE
grant form_drafts.person_id to thongsuot_app: UPDATE
grant form_drafts.saved_at to thongsuot_app: UPDATE
grant invitations.revoked_at to thongsuot_app: UPDATE
grant invitations.used_at to thongsuot_app: UPDATE
grant known_devices.seen_at to thongsuot_app: UPDATE
grant learnt_heads.recorded_to to thongsuot_app: UPDATE
grant list_decisions.recorded_to to thongsuot_app: UPDATE
grant list_progress.done to thongsuot_app: UPDATE
grant list_progress.total to thongsuot_app: UPDATE
grant loan_event_versions.recorded_to to thongsuot_app: UPDATE
grant notice_choices.mail to thongsuot_app: UPDATE
grant notices.done_at to thongsuot_app: UPDATE
grant offices.valid_to to thongsuot_app: UPDATE
grant official_document_versions.recorded_to to thongsuot_app: UPDATE
grant one_time_links.device_digest to thongsuot_app: UPDATE
grant one_time_links.opened_at to thongsuot_app: UPDATE
grant one_time_links.revoked_at to thongsuot_app: UPDATE
grant organisation_contacts.recorded_to to thongsuot_app: UPDATE
grant organisation_event_versions.recorded_to to thongsuot_app: UPDATE
grant organisation_flows.recorded_to to thongsuot_app: UPDATE
grant organisation_spans.recorded_to to thongsuot_app: UPDATE
grant outline_versions.recorded_to to thongsuot_app: UPDATE
grant passkeys.counter to thongsuot_app: UPDATE
grant passkeys.used_at to thongsuot_app: UPDATE
grant period_forms.recorded_to to thongsuot_app: UPDATE
grant period_locks.recorded_to to thongsuot_app: UPDATE
grant personal_values.erased_at to thongsuot_app: UPDATE
grant personal_values.lookup to thongsuot_app: UPDATE
grant personal_values.restricted_at to thongsuot_app: UPDATE
grant personal_values.saved_at to thongsuot_app: UPDATE
grant personal_values.sealed to thongsuot_app: UPDATE
grant persons.disabled_at to thongsuot_app: UPDATE
grant persons.password_hash to thongsuot_app: UPDATE
grant persons.password_set_at to thongsuot_app: UPDATE
grant petition_versions.recorded_to to thongsuot_app: UPDATE
grant plan_figures.recorded_to to thongsuot_app: UPDATE
grant posts.valid_to to thongsuot_app: UPDATE
grant privacy_requests.answered_at to thongsuot_app: UPDATE
grant privacy_requests.finished_at to thongsuot_app: UPDATE
grant privacy_requests.outcome to thongsuot_app: UPDATE
grant publication_versions.recorded_to to thongsuot_app: UPDATE
grant publications.discarded_seq to thongsuot_app: UPDATE
grant recovery_codes.used_at to thongsuot_app: UPDATE
grant release_calendar_versions.recorded_to to thongsuot_app: UPDATE
grant release_versions.recorded_to to thongsuot_app: UPDATE
grant sessions.revoked_at to thongsuot_app: UPDATE
grant stored_files.content to thongsuot_app: UPDATE
grant stored_files.erased_at to thongsuot_app: UPDATE
grant stored_files.scan to thongsuot_app: UPDATE
grant submission_approvals.recorded_to to thongsuot_app: UPDATE
grant submission_drafts.cells to thongsuot_app: UPDATE
grant submission_drafts.draft to thongsuot_app: UPDATE
grant submission_drafts.exceptions to thongsuot_app: UPDATE
grant submission_drafts.form_version to thongsuot_app: UPDATE
grant submission_drafts.over_version to thongsuot_app: UPDATE
grant submission_drafts.person_id to thongsuot_app: UPDATE
grant submission_drafts.saved_at to thongsuot_app: UPDATE
grant submission_states.recorded_to to thongsuot_app: UPDATE
grant submission_versions.recorded_to to thongsuot_app: UPDATE
grant target_shares.recorded_to to thongsuot_app: UPDATE
grant target_versions.recorded_to to thongsuot_app: UPDATE
grant totp_secrets.confirmed_at to thongsuot_app: UPDATE
grant totp_secrets.last_counter to thongsuot_app: UPDATE
grant unit_changes.recorded_to to thongsuot_app: UPDATE

CREATE OR REPLACE FUNCTION public.add_person(address text, called text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  number bigint;
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  insert into persons (email, name) values (lower(address), called) returning id into number;
  return number;
end $function$
CREATE OR REPLACE FUNCTION public.adopt_link_office(organisation bigint)
 RETURNS TABLE(id bigint, code text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query update offices o set link_only = false
    where o.organisation_id = organisation and o.link_only and o.id in (select offices_in_scope()) returning o.id, o.code;
end $function$
CREATE OR REPLACE FUNCTION public.analyse_tables()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze units, unit_versions, unit_ancestries, region_memberships, office_scope_units, organisations, organisation_tax_codes,
    organisation_events, organisation_event_versions, organisation_spans, organisation_flows, register_coverages,
    submissions, submission_versions, submission_states, submission_approvals, form_cells, form_totals;
end $function$
CREATE OR REPLACE FUNCTION public.begin_read(person bigint, office bigint, link bigint DEFAULT NULL::bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform set_config('thongsuot.person', coalesce(person::text, ''), true);
  perform set_config('thongsuot.office', coalesce(office::text, ''), true);
  perform set_config('thongsuot.link', coalesce(link::text, ''), true);
end $function$
CREATE OR REPLACE FUNCTION public.begin_write(person bigint, office bigint, link bigint DEFAULT NULL::bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  number bigint;
begin
  perform pg_advisory_xact_lock_shared(7701, 1);
  perform set_config('thongsuot.person', coalesce(person::text, ''), true);
  perform set_config('thongsuot.office', coalesce(office::text, ''), true);
  perform set_config('thongsuot.link', coalesce(link::text, ''), true);
  number := nextval('journal_seq');
  -- The number itself, held until the end, tells a reader how far everything is settled beside a long import.
  perform pg_advisory_xact_lock_shared((7702::bigint << 40) | number);
  return number;
end $function$
CREATE OR REPLACE FUNCTION public.cell_amount(amount bigint, absent text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when absent = 'not_applicable' then 0 else amount end
$function$
CREATE OR REPLACE FUNCTION public.choose_password_profile(chosen text, number bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from posts t where t.person_id = current_person() and t.office_id = current_office() and t.role = 'administrator'
    and t.valid_to > current_date) or not scope_everywhere() then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if chosen not in ('default', 'level-3') then raise exception using errcode = 'TS404', message = 'không có hồ sơ này'; end if;
  insert into settings (key, value, seq) values ('password_profile', to_jsonb(chosen), number)
    on conflict (key) do update set value = excluded.value, seq = excluded.seq;
end $function$
CREATE OR REPLACE FUNCTION public.current_link()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select nullif(current_setting('thongsuot.link', true), '')::bigint
$function$
CREATE OR REPLACE FUNCTION public.current_office()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select nullif(current_setting('thongsuot.office', true), '')::bigint
$function$
CREATE OR REPLACE FUNCTION public.current_organisation()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.organisation_id from offices o where o.id = current_office()
$function$
CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select nullif(current_setting('thongsuot.person', true), '')::bigint
$function$
CREATE OR REPLACE FUNCTION public.device_known(device bytea, address text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from known_devices d join persons p on p.id = d.person_id where d.device_digest = device and p.email = lower(address))
$function$
CREATE OR REPLACE FUNCTION public.difficulty_handlers(seat integer, at_level text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct p.person_id from offices o join posts p on p.office_id = o.id and p.valid_to = '9999-12-31'
  where o.valid_to = '9999-12-31' and o.level = at_level and p.role in ('commune-officer', 'provincial', 'national')
    and (o.everywhere or exists (select 1 from office_scope_units s where s.office_id = o.id and s.unit_id = seat))
    and (scope_everywhere() or seat in (select units_in_scope())
      or exists (select 1 from difficulties d where d.unit_id = seat and d.organisation_id = current_organisation()))
$function$
CREATE OR REPLACE FUNCTION public.document_files()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.file_id from document_attachments a where a.document_id in (select documents_in_sight())
  union all
  select a.file_id from document_attachments a join official_documents d on d.origin_id = a.document_id and d.office_id = current_office()
$function$
CREATE OR REPLACE FUNCTION public.documents_in_sight()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.document_id from directive_tasks t join office_scope_units s on s.unit_id = t.unit_id and s.office_id = current_office()
  union select t.document_id from target_shares t join office_scope_units s on s.unit_id = t.unit_id and s.office_id = current_office()
  union select v.document_id from official_document_versions v
    where v.parent_id is not null and v.parent_relation = 'child'
      and (select p.office_id from official_documents p where p.id = v.parent_id) = current_office()
  -- Who sees every territory sees every plan it is measured by.
  union select v.document_id from target_versions v where scope_everywhere()
$function$
CREATE OR REPLACE FUNCTION public.documents_waiting()
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare here constant bigint := current_office();
begin
  if here is null or scope_everywhere() then return; end if;
  -- An array of units is read in one walk along the index; a join would begin at its root for every unit.
  return query select distinct t.document_id from directive_tasks t
    where t.unit_id = any (array(select s.unit_id from office_scope_units s where s.office_id = here)) and t.office_id <> here
      and not exists (select 1 from official_documents d where d.origin_id = t.document_id and d.office_id = here);
end $function$
CREATE OR REPLACE FUNCTION public.end_sessions(person bigint, moment timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if person is distinct from current_person()
    and not exists (select 1 from posts t where t.person_id = person and t.office_id in (select offices_in_scope())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  update sessions set revoked_at = moment where person_id = person and revoked_at is null;
end $function$
CREATE OR REPLACE FUNCTION public.form_drafted_elsewhere(code text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return current_office() is not null and exists (select from form_drafts d where d.form_code = code and not unit_in_scope(d.unit_id));
end $function$
CREATE OR REPLACE FUNCTION public.form_is_ours(code text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return not exists (select 1 from form_versions f where f.form_code = code and f.version = 1
    and (f.unit_id is null or f.unit_id not in (select units_in_scope())));
end $function$
CREATE OR REPLACE FUNCTION public.geography_version()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select greatest((select max(recorded_from) from unit_changes), (select max(recorded_to) from unit_changes where recorded_to < 9007199254740991),
    (select max(seq) from catalogue_loads), 0)
$function$
CREATE OR REPLACE FUNCTION public.hold_and_look(period integer, form text, organisation bigint, unit integer, province integer, gates integer[], asked_sector text, keep boolean, subject text)
 RETURNS json
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock_shared(7710, hashint8((period::bigint << 32) | u.unit)) from (select x.unit from unnest(gates) as x (unit) order by x.unit) u;
  perform pg_advisory_xact_lock(hashtextextended(subject, 7711));
  return look_at_submission(period, form, organisation, unit, province, gates, asked_sector, keep);
end $function$
CREATE OR REPLACE FUNCTION public.holds_organisation(organisation bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select session_user = 'thongsuot_loader' or scope_everywhere() or exists (
    select 1 from office_scope_units s where s.office_id = current_office() and s.unit_id = coalesce(
      (select t.unit_id from organisation_spans t where t.organisation_id = organisation and t.recorded_to = 9007199254740991
        order by t.valid_from desc limit 1),
      (select e.unit_id from organisation_event_versions e where e.organisation_id = organisation
        order by e.recorded_from desc, e.event_id desc limit 1)))
$function$
CREATE OR REPLACE FUNCTION public.identify_link_session(token bytea, moment timestamp with time zone)
 RETURNS TABLE(session_id bigint, link_id bigint, purpose text, organisation_id bigint, form text, period text, nonce bytea, holder_id bigint, holder_office bigint, post_id bigint, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.id, l.id, l.purpose, l.organisation_id, l.form, l.period, l.nonce, l.holder_id, l.holder_office,
    (select t.id from posts t where t.person_id = l.holder_id order by t.id limit 1), l.expires_at
  from link_sessions s join one_time_links l on l.id = s.link_id
  where s.token_digest = token and l.revoked_at is null and l.expires_at > moment and s.expires_at > moment
$function$
CREATE OR REPLACE FUNCTION public.identify_session(token bytea, moment timestamp with time zone, today date, idle_since timestamp with time zone)
 RETURNS TABLE(session_id bigint, person_id bigint, person_name text, email text, post_id bigint, office_id bigint, office_code text, office_name text, office_level text, unit_id integer, organisation_id bigint, everywhere boolean, role text, expires_at timestamp with time zone, seen_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.id, p.id, p.name, p.email, t.id, o.id, o.code, o.name, o.level, o.unit_id, o.organisation_id, o.everywhere, t.role, s.expires_at, s.seen_at
  from sessions s join persons p on p.id = s.person_id join posts t on t.id = s.post_id join offices o on o.id = t.office_id
  where s.token_digest = token and s.revoked_at is null and s.expires_at > moment and p.disabled_at is null
    and t.valid_from <= today and t.valid_to > today and o.valid_to > today
    and (t.role <> 'administrator' or s.seen_at > idle_since)
$function$
CREATE OR REPLACE FUNCTION public.invitation_of(token bytea, moment timestamp with time zone)
 RETURNS TABLE(id bigint, person_id bigint, name text, email text, purpose text, office_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.id, p.id, p.name, p.email, i.purpose,
    (select t.office_id from posts t where t.person_id = p.id order by t.id desc limit 1)
  from invitations i join persons p on p.id = i.person_id
  where i.token_digest = token and i.used_at is null and i.revoked_at is null and i.expires_at > moment and p.disabled_at is null
$function$
CREATE OR REPLACE FUNCTION public.last_filled(form text, organisation bigint, unit integer, before date)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  latest record;
  filled record;
begin
  -- Two questions rather than one with "or": each has its own index.
  if organisation is null then
    select l.* into latest from last_forms l where l.form_code = form and l.organisation_id is null and l.unit_id = unit and l.period_end < before
      and unit_in_scope(l.unit_id)
      order by l.period_end desc limit 1;
  else
    select l.* into latest from last_forms l where l.form_code = form and l.organisation_id = organisation and l.period_end < before
      and (unit_in_scope(l.unit_id) or (l.organisation_id = current_organisation() and link_opens(l.form_code)))
      order by l.period_end desc limit 1;
  end if;
  if latest is null then
    return null;
  end if;
  -- Side by side as write_sending takes them: a list that holds nothing is null.
  select array_agg(c.cell) as cells, array_agg(c.amount) as amounts, case when bool_or(c.words is not null) then array_agg(c.words) end as words,
      case when bool_or(c.absent is not null) then array_agg(c.absent) end as absents, case when bool_or(c.same) then array_agg(c.same) end as sames into filled
    from form_cells c where c.period_end = latest.period_end and c.submission_id = latest.id and c.version = latest.version;
  return json_build_object('id', latest.id, 'version', latest.version, 'period_end', latest.period_end, 'period_name', latest.period_name, 'filled', row_to_json(filled));
end $function$
CREATE OR REPLACE FUNCTION public.link_covers(asked_form text, asked_period text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select current_link() is null
    or exists (select 1 from one_time_links l where l.id = current_link() and l.form = asked_form and l.period = asked_period)
$function$
CREATE OR REPLACE FUNCTION public.link_holder(organisation bigint, today date)
 RETURNS TABLE(person_id bigint, office_id bigint, unit_id integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  seat record;
  held_office bigint;
  held_person bigint;
begin
  select s.name, s.unit_id as unit, o.code into seat from organisation_spans s join organisations o on o.id = s.organisation_id
    where s.organisation_id = organisation and s.valid_from <= today and s.valid_to > today and s.recorded_to = 9007199254740991 limit 1;
  if seat is null or current_office() is null or not (scope_everywhere()
    or seat.unit in (select u.unit_id from office_scope_units u where u.office_id = current_office())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  perform pg_advisory_xact_lock(7706, organisation::int);
  select o.id into held_office from offices o where o.organisation_id = organisation;
  if held_office is null then
    insert into offices (code, name, level, unit_id, organisation_id, valid_from, link_only)
      values ('TK-' || seat.code, seat.name, 'cooperative', seat.unit, organisation, today, true) returning id into held_office;
  end if;
  select p.id into held_person from persons p where p.email = 'link-' || organisation || '@one-time-link.invalid';
  if held_person is null then
    insert into persons (email, name, link_only)
      values ('link-' || organisation || '@one-time-link.invalid', 'Người nhận liên kết của ' || seat.name, true) returning id into held_person;
    insert into posts (person_id, office_id, role, valid_from) values (held_person, held_office, 'accountant', today);
  end if;
  return query select held_person, held_office, seat.unit::int;
end $function$
CREATE OR REPLACE FUNCTION public.link_opens(asked_form text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select current_link() is null or exists (select 1 from one_time_links l where l.id = current_link() and l.form = asked_form)
$function$
CREATE OR REPLACE FUNCTION public.look_at_entry(asked_period text, asked_form text, organisation bigint)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return (select row_to_json(e) from (
    select p.*, encode(r.digest, 'hex') as digest, u.version, encode(f.digest, 'hex') as form_digest, seat_at(organisation, p.to_date) as seat
    from reporting_periods p join reporting_regimes r on r.code = p.regime
    left join period_forms u on u.period_id = p.id and u.form_code = asked_form and u.recorded_to = 9007199254740991
    left join form_versions f on f.form_code = u.form_code and f.version = u.version
    where p.key = asked_period) e);
end $function$
CREATE OR REPLACE FUNCTION public.look_at_journal()
 RETURNS TABLE(latest bigint, writer text, seq bigint)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  number bigint;
  here constant oid := (select oid from pg_database where datname = current_database());
begin
  select case when s.is_called then s.last_value else 0 end into number from journal_seq s;
  -- Most of the time nobody writes: one pass over the locks says so.
  if not exists (select 1 from pg_locks g where g.locktype = 'advisory' and g.classid = 7701 and g.objid = 1 and g.objsubid = 2 and g.granted and g.database = here) then
    return query select number, null::text, null::bigint;
    return;
  end if;
  return query select number, w.writer, w.seq from (select null::text as writer, null::bigint as seq union all
    select g.virtualtransaction || '/' || coalesce(g.pid, 0), min(((n.classid::bigint & 255) << 32) | n.objid::bigint)
    from pg_locks g left join pg_locks n on n.locktype = 'advisory' and n.database = g.database and n.objsubid = 1
      and n.classid::bigint >> 8 = 7702 and n.virtualtransaction = g.virtualtransaction and n.pid is not distinct from g.pid
    where g.locktype = 'advisory' and g.classid = 7701 and g.objid = 1 and g.objsubid = 2 and g.granted and g.database = here
    group by 1) w;
end $function$
CREATE OR REPLACE FUNCTION public.look_at_submission(period integer, form text, organisation bigint, unit integer, province integer, gates integer[], asked_sector text, keep boolean)
 RETURNS json
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  asked reporting_periods;
  standing submission_standings;
begin
  select * into asked from reporting_periods p where p.id = period;
  -- Two questions rather than one with "or": each has its own index.
  if organisation is null then
    select * into standing from submission_standings x where x.period_id = period and x.form_code = form and x.organisation_id is null and x.unit_id = unit;
  else
    select * into standing from submission_standings x where x.period_id = period and x.form_code = form and x.organisation_id = organisation;
  end if;
  return json_build_object('row', case when standing.id is not null then to_json(standing) end, 'last', last_filled(form, organisation, unit, asked.to_date),
    'peers', peers_of(form, period, asked_sector, keep),
    'locked', exists (select from period_locks k where k.period_id = period and k.unit_id = any (gates) and k.recorded_to = 9007199254740991),
    'stepped', exists (select from collection_steps c where c.province_id = case when standing.id is null then province else standing.province_id end
      and c.regime = asked.regime and c.recorded_to = 9007199254740991));
end $function$
CREATE OR REPLACE FUNCTION public.mail_choice(person bigint)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce((select mail from notice_choices where person_id = person), 'daily')
$function$
CREATE OR REPLACE FUNCTION public.move_form_totals(submission bigint, total_basis text, old_version integer, new_version integer, seq bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  held record;
begin
  select s.period_id, s.period_key, s.form_code, s.organisation_id, s.unit_id, s.province_id, p.to_date into held
    from submissions s join reporting_periods p on p.id = s.period_id where s.id = submission;
  if held is null or current_office() is null or not (unit_in_scope(held.unit_id)
    or coalesce(held.organisation_id = current_organisation() and link_covers(held.form_code, held.period_key), false)) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if held.province_id is null then return; end if;
  insert into form_totals as kept (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
    -- Of a growing table a form counts once, however many rows it has.
    select held.period_id, held.form_code, total_cell(c.cell), held.province_id, v.channel = 'stated', total_basis,
      sum(case when v.version = new_version then cell_amount(c.amount, c.absent) else -cell_amount(c.amount, c.absent) end),
      max(case when v.version = new_version then 1 else 0 end) - max(case when v.version = old_version then 1 else 0 end), seq
    from submission_versions v join form_cells c on c.period_end = held.to_date and c.submission_id = submission and c.version = v.version
      and cell_amount(c.amount, c.absent) is not null
    where v.submission_id = submission and v.version in (old_version, new_version) group by 3, 5 order by 3, 5
    on conflict on constraint form_totals_pkey do update
      set amount = kept.amount + excluded.amount, reported = kept.reported + excluded.reported, changed_seq = greatest(kept.changed_seq, excluded.changed_seq);
end $function$
CREATE OR REPLACE FUNCTION public.notify(recipient bigint, about text, words text, link text, due date, moment timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  insert into notices (person_id, key, title, path, due_on, created_at) values (recipient, about, words, link, due, moment)
    on conflict on constraint notices_once do nothing;
  return found;
end $function$
CREATE OR REPLACE FUNCTION public.offices_in_scope()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.id from offices o
  where current_office() is not null and (scope_everywhere() or o.id = current_office() or o.parent_id = current_office()
    or o.unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office())
    or exists (select 1 from office_successions x where x.predecessor_id = o.id and x.successor_id = current_office()))
$function$
CREATE OR REPLACE FUNCTION public.one_time_link_of(link bigint)
 RETURNS SETOF one_time_links
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select * from one_time_links l where l.id = link
$function$
CREATE OR REPLACE FUNCTION public.open_office(code text, name text, level text, unit integer, parent bigint, organisation bigint, units integer[], opened date)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  number bigint;
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  if not scope_everywhere() and exists (select 1 from unnest(units || unit) as u(id) where u.id is not null
    and u.id not in (select s.unit_id from office_scope_units s where s.office_id = current_office())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if parent is not null and parent not in (select offices_in_scope()) then raise exception using errcode = 'TS404', message = 'ngoài phạm vi'; end if;
  insert into offices (code, name, level, unit_id, everywhere, parent_id, organisation_id, valid_from)
    values (code, name, level, unit, coalesce((select o.everywhere from offices o where o.id = parent), false), parent, organisation, opened)
    returning id into number;
  insert into office_scope_units (office_id, unit_id) select number, u from unnest(units) as u;
  return number;
end $function$
CREATE OR REPLACE FUNCTION public.organisation_events_of(organisation bigint)
 RETURNS SETOF organisation_event_versions
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.* from organisation_event_versions e
  where e.organisation_id = organisation and (holds_organisation(organisation) or exists (
    select 1 from organisation_flows f join office_scope_units s on s.unit_id = f.unit_id and s.office_id = current_office()
    where f.event_id = e.event_id))
$function$
CREATE OR REPLACE FUNCTION public.organisations_named(patterns text[], taxes text[], codes text[], most integer)
 RETURNS bigint[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  everywhere constant boolean := scope_everywhere();
  own constant bigint := current_organisation();
  guess json;
  found bigint[];
begin
  execute format('explain (format json) select 1 from organisation_spans t where t.search_key like any (%L::text[])', patterns) into guess;
  if (guess -> 0 -> 'Plan' ->> 'Plan Rows')::float8 > greatest(most, 0.025 * (select reltuples from pg_class where oid = 'organisation_spans'::regclass)) then
    return null;
  end if;
  -- Spans, not organisations, are counted: a part that was cut off is never taken for the whole.
  select array_agg(x.id) into found from (
    (select t.organisation_id as id from organisation_spans t where t.search_key like any (patterns)
        and (everywhere or t.unit_id in (select units_in_scope()) or t.organisation_id = own) limit most + 1)
    union all
    (select t.organisation_id from organisation_spans t where t.tax_code = any (taxes)
        and (everywhere or t.unit_id in (select units_in_scope()) or t.organisation_id = own) limit most + 1)
    union all
    (select o.id from organisations o where o.code = any (codes) and (everywhere or o.id = own or exists (
        select 1 from organisation_spans t where t.organisation_id = o.id and t.unit_id in (select units_in_scope()))) limit most + 1)) x;
  return case when cardinality(found) > most then null else coalesce(found, '{}') end;
end $function$
CREATE OR REPLACE FUNCTION public.passkey_of(credential text)
 RETURNS TABLE(person_id bigint, public_key bytea, counter bigint, disabled boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select k.person_id, k.public_key, k.counter, p.disabled_at is not null from passkeys k join persons p on p.id = k.person_id where k.credential_id = credential
$function$
CREATE OR REPLACE FUNCTION public.peer_forms(form text, source integer, own boolean, asked_sector text)
 RETURNS TABLE(id bigint, version integer)
 LANGUAGE sql
 STABLE
AS $function$
  select s.id, coalesce(v.version, a.version) from public.submissions s
  left join public.submission_versions v on own and v.submission_id = s.id and v.recorded_to = 9007199254740991
  left join public.submission_approvals a on not own and a.submission_id = s.id and a.recorded_to = 9007199254740991
  where s.period_id = source and s.form_code = form and coalesce(s.sector, '') = asked_sector and coalesce(v.version, a.version) is not null
$function$
CREATE OR REPLACE FUNCTION public.peers_of(form text, period integer, asked_sector text, keep boolean)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_office() is null or asked_sector is null then
    return null;
  end if;
  return weigh_peers(form, period, asked_sector, keep);
end $function$
CREATE OR REPLACE FUNCTION public.post_letter(about text, recipient bigint, letter bytea, after timestamp with time zone, moment timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  insert into mail_outbox (key, person_id, sealed_letter, send_after, created_at) values (about, recipient, letter, after, moment)
    on conflict on constraint mail_outbox_once do nothing;
  return found;
end $function$
CREATE OR REPLACE FUNCTION public.posts_held(person bigint, today date)
 RETURNS TABLE(id bigint, office_id bigint, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.id, t.office_id, t.role from posts t join offices o on o.id = t.office_id
  where t.person_id = person and t.valid_from <= today and t.valid_to > today and o.valid_to > today order by t.id
$function$
CREATE OR REPLACE FUNCTION public.public_calendar(instant timestamp with time zone)
 RETURNS TABLE(title text, office text, unit_id integer, period text, release_on date, state text, reason text, release_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select v.title, o.name, v.unit_id, v.period, v.release_on, v.state, v.reason, null::timestamptz
  from release_calendar_versions v join offices o on o.id = v.office_id where v.recorded_to = 9007199254740991
  union all
  select v.title, o.name, v.unit_id, r.period, (v.release_at at time zone 'Asia/Ho_Chi_Minh')::date, 'planned', null, v.release_at
  from release_versions v join releases r on r.id = v.release_id join offices o on o.id = v.office_id
  where v.recorded_to = 9007199254740991 and v.state = 'approved' and v.release_at > instant
  order by 5, 1
$function$
CREATE OR REPLACE FUNCTION public.public_release_body(wanted text, number integer, instant timestamp with time zone)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.body from releases r
  join release_versions v on v.release_id = r.id and v.revision = number and v.recorded_to = 9007199254740991 and v.state = 'approved' and v.release_at <= instant
  join release_contents c on c.release_id = r.id and c.revision = v.revision and c.digest = v.content_digest
  where r.code = wanted
  limit 1
$function$
CREATE OR REPLACE FUNCTION public.public_releases(instant timestamp with time zone)
 RETURNS TABLE(code text, revision integer, title text, title_en text, office text, unit_id integer, period text, release_at timestamp with time zone, reason text, digest bytea, length bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.code, v.revision, v.title, coalesce(nullif(v.settings ->> 'titleEn', ''), v.title), o.name, r.unit_id, r.period, v.release_at, v.reason, c.digest, octet_length(c.body)
  from releases r
  join release_versions v on v.release_id = r.id and v.recorded_to = 9007199254740991 and v.state = 'approved' and v.release_at <= instant
  -- The same bytes submitted twice are one content.
  cross join lateral (select k.digest, k.body from release_contents k where k.release_id = r.id and k.revision = v.revision and k.digest = v.content_digest limit 1) c
  join offices o on o.id = r.office_id
  order by v.release_at desc, r.id desc, v.revision desc
$function$
CREATE OR REPLACE FUNCTION public.published_amendments(wanted text)
 RETURNS TABLE(side text, how text, code text, number text, symbol text, document_date date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.side, r.how, p.code, v.number, v.symbol, v.document_date
  from (
    select 'amends' as side, o.amends_how as how, o.amends_id as id from publications o where o.code = wanted and o.amends_id is not null
    union all
    select 'amended-by', l.amends_how, l.id from publications o join publications l on l.amends_id = o.id where o.code = wanted
  ) r
  join publications p on p.id = r.id
  join publication_versions v on v.publication_id = r.id and v.recorded_to = 9007199254740991 and v.state = 'issued'
  order by r.side, v.document_date, r.id
$function$
CREATE OR REPLACE FUNCTION public.published_report(wanted text)
 RETURNS TABLE(title text, office text, number text, symbol text, document_date date, issued_on date, posted_on date, data_date date, format text, digest bytea, length bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
CREATE OR REPLACE FUNCTION public.put_challenge(challenge text, moment timestamp with time zone, expires timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from passkey_challenges where expires_at < moment;
  insert into passkey_challenges values (challenge, expires)
$function$
CREATE OR REPLACE FUNCTION public.refuse_discard()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select 1 from publication_versions v where v.publication_id = old.id and (v.pin is not null or v.number is not null)) then
    raise exception 'a report that was submitted is not discarded' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_removal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  raise exception 'a report is never removed' using errcode = 'insufficient_privilege';
end $function$
CREATE OR REPLACE FUNCTION public.regime_is_ours(asked text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from reporting_regimes r where r.code = asked and r.unit_id in (select units_in_scope()));
end $function$
CREATE OR REPLACE FUNCTION public.release_models(wanted bigint[])
 RETURNS TABLE(release_id bigint, revision integer, model text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.release_id, c.revision, c.model
  from release_versions v
  cross join lateral (select k.release_id, k.revision, k.model from release_contents k
    where k.release_id = v.release_id and k.revision = v.revision and k.digest = v.content_digest order by k.recorded_from desc limit 1) c
  where v.recorded_to = 9007199254740991 and v.state = 'approved' and (wanted is null or v.release_id = any (wanted))
  order by c.release_id, c.revision
$function$
CREATE OR REPLACE FUNCTION public.reset_second_factor(person bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if person = current_person() or not exists (select 1 from posts t where t.person_id = person and t.office_id in (select offices_in_scope())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  delete from totp_secrets where person_id = person;
  delete from recovery_codes where person_id = person;
  delete from passkeys where person_id = person;
  delete from known_devices where person_id = person;
end $function$
CREATE OR REPLACE FUNCTION public.resume_register_keys()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  alter table organisation_tax_codes add constraint organisation_tax_codes_organisation_id_fkey foreign key (organisation_id) references organisations (id);
  alter table organisation_events add constraint organisation_events_organisation_id_fkey foreign key (organisation_id) references organisations (id);
  alter table organisation_event_versions
    add constraint organisation_event_versions_event_id_fkey foreign key (event_id) references organisation_events (id),
    add constraint organisation_event_versions_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    add constraint organisation_event_versions_unit_id_fkey foreign key (unit_id) references units (id),
    add constraint organisation_event_versions_counterpart foreign key (counterpart_id) references organisations (id) deferrable;
  alter table organisation_spans add constraint organisation_spans_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    add constraint organisation_spans_unit_id_fkey foreign key (unit_id) references units (id);
  alter table organisation_flows add constraint organisation_flows_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    add constraint organisation_flows_event_id_fkey foreign key (event_id) references organisation_events (id),
    add constraint organisation_flows_unit_id_fkey foreign key (unit_id) references units (id);
  create index organisation_spans_search on organisation_spans using gin (search_key gin_trgm_ops);
  alter table organisations force row level security;
  alter table organisation_tax_codes force row level security;
  alter table organisation_events force row level security;
  alter table organisation_event_versions force row level security;
  alter table organisation_spans force row level security;
  alter table organisation_flows force row level security;
end $function$
CREATE OR REPLACE FUNCTION public.revoke_session(token bytea, moment timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update sessions set revoked_at = moment where token_digest = token and revoked_at is null
$function$
CREATE OR REPLACE FUNCTION public.scope_everywhere()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return coalesce((select o.everywhere from offices o where o.id = nullif(current_setting('thongsuot.office', true), '')::bigint), false);
end $function$
CREATE OR REPLACE FUNCTION public.search_documents(words text, from_book text, from_year integer, before_date date, before_id bigint, page integer)
 RETURNS TABLE(id bigint, book text, book_year integer, book_number integer, origin_id bigint, entry official_document_versions)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
CREATE OR REPLACE FUNCTION public.seat_at(organisation bigint, day date)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return (select row_to_json(o) from (
    select t.organisation_id as id, t.name, t.unit_id, t.kind, t.sector, t.agricultural, t.operating, t.tax_code, t.address, t.charter_capital_dong,
      t.members_official, t.members_linked_capital, t.members_linked_other, t.workers, t.grade
    from organisation_spans t where t.organisation_id = organisation and t.recorded_to = 9007199254740991 and t.valid_from <= day
      and (unit_in_scope(t.unit_id) or t.organisation_id = current_organisation())
    order by t.valid_from desc limit 1) o);
end $function$
CREATE OR REPLACE FUNCTION public.shared_files()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.file_id from stored_file_shares s where s.office_id = current_office()
$function$
CREATE OR REPLACE FUNCTION public.sign_in_person(address text)
 RETURNS TABLE(id bigint, name text, email text, password_hash text, disabled_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.id, p.name, p.email, p.password_hash, p.disabled_at from persons p where p.email = lower(address)
$function$
CREATE OR REPLACE FUNCTION public.spread_figures(members bigint[], versions integer[], ends date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(jsonb_object_agg(q.cell, jsonb_build_array(q.at[1], q.at[2], q.at[3], q.count)), '{}') from (
    select x.cell, percentile_disc(array[0.25, 0.5, 0.75]) within group (order by x.amount) as at, count(*) as count
    from (
      select m.id, total_cell(c.cell) as cell, sum(c.amount)::bigint as amount from unnest(members, versions) as m (id, version)
      join form_cells c on c.period_end = ends and c.submission_id = m.id and c.version = m.version and c.amount is not null group by 1, 2) x
    group by x.cell having count(*) >= 5) q
$function$
CREATE OR REPLACE FUNCTION public.suspend_register_keys()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  lock table organisations in access exclusive mode;
  if exists (select 1 from organisations) then
    raise exception 'sổ đăng ký đã có tổ chức: chỉ hoãn khóa khi nạp lần đầu' using errcode = '55000';
  end if;
  alter table organisation_tax_codes drop constraint organisation_tax_codes_organisation_id_fkey;
  alter table organisation_events drop constraint organisation_events_organisation_id_fkey;
  alter table organisation_event_versions drop constraint organisation_event_versions_event_id_fkey,
    drop constraint organisation_event_versions_organisation_id_fkey,
    drop constraint organisation_event_versions_unit_id_fkey, drop constraint organisation_event_versions_counterpart;
  alter table organisation_spans drop constraint organisation_spans_organisation_id_fkey, drop constraint organisation_spans_unit_id_fkey;
  alter table organisation_flows drop constraint organisation_flows_organisation_id_fkey,
    drop constraint organisation_flows_event_id_fkey, drop constraint organisation_flows_unit_id_fkey;
  drop index organisation_spans_search;
  -- The owner must see every row that it checks; nobody else can come near before the commit.
  alter table organisations no force row level security;
  alter table organisation_tax_codes no force row level security;
  alter table organisation_events no force row level security;
  alter table organisation_event_versions no force row level security;
  alter table organisation_spans no force row level security;
  alter table organisation_flows no force row level security;
end $function$
CREATE OR REPLACE FUNCTION public.take_challenge(asked text, moment timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with taken as (delete from passkey_challenges where challenge = asked returning expires_at)
  select coalesce((select expires_at > moment from taken), false)
$function$
CREATE OR REPLACE FUNCTION public.total_cell(cell text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when cell like '%.%' then regexp_replace(cell, '^([^.]+)\.[0-9]+\.([^.]+)$', '\1.*.\2') else cell end
$function$
CREATE OR REPLACE FUNCTION public.touch_session(token bytea, moment timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update sessions set seen_at = moment where token_digest = token and revoked_at is null
$function$
CREATE OR REPLACE FUNCTION public.unit_asks_us(unit integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Nearly every period is the nation's.
  return exists (select from units u where u.id = unit and u.level = 'nation')
    or unit_in_scope(unit)
    or exists (select from offices o join unit_ancestries a on a.unit_id = o.unit_id and a.ancestor_id = unit where o.id = current_office())
    -- An account's co-operative may have moved since the account was opened.
    or exists (select from organisation_spans t join unit_ancestries a on a.unit_id = t.unit_id and a.ancestor_id = unit
      where t.organisation_id = current_organisation() and t.recorded_to = 9007199254740991);
end $function$
CREATE OR REPLACE FUNCTION public.unit_in_scope(unit integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return scope_everywhere() or exists (select from office_scope_units u where u.office_id = current_office() and u.unit_id = unit);
end $function$
CREATE OR REPLACE FUNCTION public.units_in_scope()
 RETURNS SETOF integer
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER COST 1 ROWS 100
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select s.unit_id from office_scope_units s where s.office_id = nullif(current_setting('thongsuot.office', true), '')::bigint;
end $function$
CREATE OR REPLACE FUNCTION public.weigh_peers(form text, period integer, asked_sector text, keep boolean)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  largest constant int := 200;
  kept peer_spreads;
  source record;
  have int;
begin
  select x.* into kept from peer_spreads x where x.form_code = form and x.period_id = period and x.sector = asked_sector order by x.no desc limit 1;
  select p.id, p.to_date, p.id = period as own into source from reporting_periods now join reporting_periods p on p.to_date < now.to_date
    join period_forms u on u.period_id = p.id and u.form_code = form and u.recorded_to = 9007199254740991 where now.id = period order by p.to_date desc limit 1;
  if kept.source_id = source.id and cardinality(kept.members) >= largest then
    return jsonb_build_object('id', kept.id, 'figures', kept.figures);
  end if;
  if source.id is not null then
    select count(*) into have from (select from peer_forms(form, source.id, false, asked_sector) limit 2 * largest) x;
  end if;
  if coalesce(have, 0) < 5 then
    select p.id, p.to_date, true as own into source from reporting_periods p where p.id = period;
    if kept.source_id = source.id and cardinality(kept.members) >= largest then
      return jsonb_build_object('id', kept.id, 'figures', kept.figures);
    end if;
    select count(*) into have from (select from peer_forms(form, source.id, true, asked_sector) limit 2 * largest) x;
  end if;
  if have < 5 then
    return null;
  end if;
  if kept.id is null or kept.source_id <> source.id or have >= 2 * cardinality(kept.members) then
    kept.no := coalesce(kept.no, 0) + 1;
    select array_agg(x.id), array_agg(x.version) into kept.members, kept.versions
      from (select f.id, f.version from peer_forms(form, source.id, source.own, asked_sector) f order by hashint8(f.id), f.id limit largest) x;
    kept.figures := spread_figures(kept.members, kept.versions, source.to_date);
    kept.id := null;
    if keep then
      insert into peer_spreads (form_code, period_id, source_id, sector, no, members, versions, figures)
        values (form, period, source.id, asked_sector, kept.no, kept.members, kept.versions, kept.figures) on conflict on constraint peer_spreads_no do nothing returning id into kept.id;
      if kept.id is null then
        select x.* into kept from peer_spreads x where x.form_code = form and x.period_id = period and x.sector = asked_sector and x.no = kept.no;
      end if;
    end if;
  end if;
  return jsonb_build_object('id', kept.id, 'figures', kept.figures);
end $function$
CREATE OR REPLACE FUNCTION public.write_organisation_move(organisation bigint, seq bigint, closed_events bigint[], new_events jsonb, closed_spans date[], new_spans jsonb, closed_flows text[], new_flows jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not holds_organisation(organisation) then
    raise exception 'cơ quan không giữ hồ sơ của tổ chức này' using errcode = '42501';
  end if;
  if jsonb_path_exists(new_events, '$[*] ? (@.type != "moved")')
    or exists (select 1 from organisation_event_versions e where e.event_id = any(closed_events) and e.recorded_to = 9007199254740991 and e.type <> 'moved') then
    raise exception 'chỉ việc chuyển trụ sở được ghi vượt phạm vi' using errcode = '42501';
  end if;
  update organisation_event_versions set recorded_to = seq
    where organisation_id = organisation and event_id = any(closed_events) and recorded_to = 9007199254740991;
  update organisation_spans set recorded_to = seq
    where organisation_id = organisation and valid_from = any(closed_spans) and recorded_to = 9007199254740991;
  update organisation_flows f set recorded_to = seq
    where f.organisation_id = organisation and f.event_id || ':' || f.side = any(closed_flows) and f.recorded_to = 9007199254740991;
  insert into organisation_event_versions
    select r.* from jsonb_array_elements(new_events) j,
      jsonb_populate_record(null::organisation_event_versions, j || jsonb_build_object('organisation_id', organisation, 'recorded_from', seq, 'recorded_to', 9007199254740991)) r;
  insert into organisation_spans
    select r.* from jsonb_array_elements(new_spans) j,
      jsonb_populate_record(null::organisation_spans, j || jsonb_build_object('organisation_id', organisation, 'recorded_from', seq, 'recorded_to', 9007199254740991)) r;
  insert into organisation_flows
    select r.* from jsonb_array_elements(new_flows) j,
      jsonb_populate_record(null::organisation_flows, j || jsonb_build_object('organisation_id', organisation, 'recorded_from', seq, 'recorded_to', 9007199254740991)) r;
end $function$
CREATE OR REPLACE FUNCTION public.write_sending(own jsonb, sent jsonb, stood jsonb, cells text[], amounts bigint[], words text[], absents text[], sames boolean[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  o submissions := jsonb_populate_record(null::submissions, own);
  v submission_versions := jsonb_populate_record(null::submission_versions, sent);
  t submission_states := jsonb_populate_record(null::submission_states, stood);
  seq constant bigint := o.recorded_from;
  ends date;
begin
  -- Of a submission that stands, what it says itself decides, not what the caller says of it.
  if o.id is not null then
    select s.* into strict o from submissions s where s.id = o.id;
  end if;
  select p.to_date into strict ends from reporting_periods p where p.id = o.period_id and p.key = o.period_key;
  if current_office() is null or not (scope_everywhere()
    or exists (select 1 from office_scope_units u where u.office_id = current_office() and u.unit_id = o.unit_id)
    or coalesce(o.organisation_id = current_organisation(), false))
    or not link_covers(o.form_code, o.period_key) then
    raise exception using errcode = '42501', message = 'biểu ngoài phạm vi của cơ quan hiện tại';
  end if;
  if o.id is null then
    insert into submissions (period_id, period_key, form_code, organisation_id, unit_id, province_id, kind, sector, agricultural, recorded_from)
      values (o.period_id, o.period_key, o.form_code, o.organisation_id, o.unit_id, o.province_id, o.kind, o.sector, o.agricultural, seq)
      returning id into o.id;
  else
    update submission_versions set recorded_to = seq where submission_id = o.id and recorded_to = 9007199254740991;
    update submission_states set recorded_to = seq where submission_id = o.id and recorded_to = 9007199254740991;
  end if;
  insert into submission_versions (submission_id, version, period_id, form_code, organisation_id, unit_id, form_version, channel, late, queued, exceptions, findings,
      errors, warnings, same_count, changed_count, digest, sent_by, sent_office, sent_at, device_time, last_submission, last_version, spread_id, outliers, recorded_from)
    values (o.id, v.version, o.period_id, o.form_code, o.organisation_id, o.unit_id, v.form_version, v.channel, v.late, v.queued, v.exceptions, v.findings,
      v.errors, v.warnings, v.same_count, v.changed_count, v.digest, v.sent_by, v.sent_office, v.sent_at, v.device_time,
      v.last_submission, v.last_version, v.spread_id, coalesce(v.outliers, '[]'), seq);
  -- Lists that hold nothing come empty: what is missing in them is nothing.
  insert into form_cells (period_end, period_id, form_code, submission_id, version, organisation_id, unit_id, cell, amount, words, absent, same)
    select ends, o.period_id, o.form_code, o.id, v.version, o.organisation_id, o.unit_id, c.cell, c.amount, c.word, c.absent, coalesce(c.same, false)
    from unnest(cells, amounts, words, absents, sames) as c (cell, amount, word, absent, same);
  insert into submission_states (submission_id, period_id, form_code, organisation_id, unit_id, state, version, level, acting, notes, person_id, office_id, at, recorded_from)
    values (o.id, o.period_id, o.form_code, o.organisation_id, o.unit_id, t.state, v.version, t.level, false, '[]', v.sent_by, v.sent_office, v.sent_at, seq);
  return o.id;
end $function$
CREATE OR REPLACE FUNCTION public.write_unit_change(seq bigint, rows jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare still constant bigint := 9007199254740991;
begin
  if not (session_user = 'thongsuot_loader' or scope_everywhere()) then
    raise exception 'chỉ cơ quan toàn quốc được đổi địa giới' using errcode = '42501';
  end if;
  update unit_versions v set recorded_to = seq from jsonb_to_recordset(rows -> 'removedVersions') as r (unit_id int, valid_from date)
    where v.unit_id = r.unit_id and v.valid_from = r.valid_from and v.recorded_to = still;
  update unit_successions s set recorded_to = seq
    from jsonb_to_recordset(rows -> 'removedSuccessions') as r (predecessor_id int, successor_id int, date date)
    where s.predecessor_id = r.predecessor_id and s.successor_id = r.successor_id and s.date = r.date and s.recorded_to = still;
  insert into units select r.id, r.level from jsonb_to_recordset(rows -> 'units') as r (id int, level text) on conflict (id) do nothing;
  insert into unit_versions (unit_id, valid_from, valid_to, code, name, type, parent_id, aliases, recorded_from)
    select r.unit_id, r.valid_from, r.valid_to, r.code, r.name, r.type, r.parent_id, r.aliases, seq
    from jsonb_to_recordset(rows -> 'addedVersions')
      as r (unit_id int, valid_from date, valid_to date, code text, name text, type text, parent_id int, aliases text[]);
  insert into unit_successions (predecessor_id, successor_id, kind, date, part, recorded_from)
    select r.predecessor_id, r.successor_id, r.kind, r.date, r.part, seq
    from jsonb_to_recordset(rows -> 'addedSuccessions') as r (predecessor_id int, successor_id int, kind text, date date, part text);
  delete from unit_ancestries a using jsonb_to_recordset(rows -> 'removedAncestries') as r (unit_id int, level text, from_date date)
    where a.unit_id = r.unit_id and a.level = r.level and a.from_date = r.from_date;
  insert into unit_ancestries
    select r.unit_id, r.level, r.ancestor_id, r.from_date, r.to_date from jsonb_to_recordset(rows -> 'addedAncestries')
      as r (unit_id int, level text, ancestor_id int, from_date date, to_date date);
  delete from office_scope_units o using jsonb_to_recordset(rows -> 'removedScopes') as r (office_id bigint, unit_id int)
    where o.office_id = r.office_id and o.unit_id = r.unit_id;
  insert into office_scope_units
    select r.office_id, r.unit_id from jsonb_to_recordset(rows -> 'addedScopes') as r (office_id bigint, unit_id int);
end $function$
